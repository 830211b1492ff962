package dev.leeway.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one entry of a record says. */
public sealed interface Step {

  /** The option of every proposal to change the charter as proposed. */
  String ADOPT = "adopt";

  /** The option of every proposal to leave the charter as it is. */
  String KEEP = "keep";

  /** Returns the name that entries write. */
  default String kind() {
    return switch (this) {
      case Opening opening -> "opening";
      case Proposal proposal -> "proposal";
      case Position position -> "position";
      case Decision decision -> "decision";
    };
  }

  /** The record begins with the charter as it stands. */
  record Opening(Edition edition) implements Step {}

  /**
   * Somebody says that the charter should change.
   *
   * @param id kebab-case, unique in the record
   * @param evidence what shows the need: transcripts, clusters, cases; may be empty
   * @param misfitSince when the charter was first seen not to fit; empty if not known
   * @param contests the id of the proposal whose decision this objects to; empty if none
   * @param change the charter as it would read; empty if the proposal is only words yet
   */
  record Proposal(
      String id,
      String title,
      String reason,
      Origin origin,
      List<String> evidence,
      Optional<LocalDate> misfitSince,
      Optional<String> contests,
      Optional<Edition> change)
      implements Step {

    public Proposal {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * What one stakeholder says to a proposal.
   *
   * @param stand empty where the options are scored instead
   * @param scores by option, in [0, 1]; empty where a stand is taken
   */
  record Position(
      String proposal,
      String stakeholder,
      Optional<Stand> stand,
      SortedMap<String, BigDecimal> scores,
      String reason)
      implements Step {

    /** A score is the same score however many zeros it is written with. */
    public Position {
      var plain = new TreeMap<String, BigDecimal>();
      scores.forEach((option, score) -> plain.put(option, new BigDecimal(EntryText.plain(score))));
      scores = Collections.unmodifiableSortedMap(plain);
    }
  }

  /**
   * What became of a proposal.
   *
   * @param adopted whether the charter changes
   * @param rule by which it was decided, in words
   * @param why the count, in words
   * @param positions the seals of the positions that were counted
   * @param unheard stakeholders who had not been heard
   * @param dissent positions that point the other way, with their reasons
   * @param review when it is looked at again; empty if nobody said
   * @param contest how to object; empty if the charter does not say
   * @param edition the charter that is in force from here on
   */
  record Decision(
      String proposal,
      boolean adopted,
      String rule,
      String why,
      List<String> positions,
      List<String> unheard,
      List<Dissent> dissent,
      Optional<LocalDate> review,
      String contest,
      Edition edition)
      implements Step {

    public Decision {
      positions = List.copyOf(positions);
      unheard = List.copyOf(unheard);
      dissent = List.copyOf(dissent);
    }
  }

  /** Somebody who wanted it otherwise, and why. */
  record Dissent(String stakeholder, String reason) {}
}
