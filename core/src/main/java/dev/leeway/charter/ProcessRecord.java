package dev.leeway.charter;

import java.util.List;

/**
 * How a charter came about, and how to object to it.
 *
 * @param revisions oldest first; may be empty
 * @param contest how to contest the charter; empty if it does not say
 */
public record ProcessRecord(List<Revision> revisions, String contest) {

  public ProcessRecord {
    revisions = List.copyOf(revisions);
  }

  /** Returns the record of a charter that tells nothing about itself. */
  public static ProcessRecord none() {
    return new ProcessRecord(List.of(), "");
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
}
