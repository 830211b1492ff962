package dev.leeway.charter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a charter came about, how it changes, and how to object to it.
 *
 * @param revisions oldest first; may be empty
 * @param contest how to contest the charter; empty if it does not say
 */
public record ProcessRecord(List<Revision> revisions, String contest, Governance governance) {

  public ProcessRecord {
    revisions = List.copyOf(revisions);
  }

  /** Returns the record of a charter that tells nothing about itself. */
  public static ProcessRecord none() {
    return new ProcessRecord(List.of(), "", Governance.none());
  }

  /**
   * One version.
   *
   * @param date as written; empty if not given
   * @param why what changed, and for which reason
   * @param heard who was asked
   * @param disagreement how differences were resolved; may be empty
   */
  public record Revision(
      String version, String date, String why, List<String> heard, String disagreement) {

    public Revision {
      heard = List.copyOf(heard);
    }
  }

  /**
   * Who changes the charter, by which rule, and when somebody has to look.
   *
   * @param stakeholders those whose positions count; each has an objective in the charter
   * @param decision how they decide; empty if the charter has no way to change
   * @param triggers what makes somebody look whether the charter still fits
   * @param reviewDays days after a decision until it is looked at again; empty if not said
   */
  public record Governance(
      List<String> stakeholders,
      Optional<DecisionRule> decision,
      List<String> triggers,
      OptionalInt reviewDays) {

    public Governance {
      stakeholders = List.copyOf(stakeholders);
      triggers = List.copyOf(triggers);
    }

    /** Returns that of a charter that does not say how it changes. */
    public static Governance none() {
      return new Governance(List.of(), Optional.empty(), List.of(), OptionalInt.empty());
    }
  }
}
