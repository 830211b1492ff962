package dev.leeway.weave.replay;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.Verdict;
import java.util.Optional;

/**
 * How a transcript stands under one version of a charter.
 *
 * @param governing the objective that fared worst; empty if nothing governs
 * @param winner what displaced it, if that is clear
 * @param probability P(it was displaced), in [0, 1]
 */
public record Standing(
    Outcome outcome,
    Optional<ObjectiveId> governing,
    Optional<ObjectiveId> winner,
    double probability) {

  /** What is said of the transcript as a whole. */
  public enum Outcome {
    /** Contested, and never seen to be displaced. */
    HELD,
    /** Displaced at some turn. */
    LOST,
    /** Contested, and the evidence does not say. */
    UNDECIDED,
    /** Nothing governed, or nothing contested it. */
    UNTESTED
  }

  static Standing of(Analysis analysis) {
    return analysis
        .measures()
        .worst()
        .map(each -> of(each.verdict()))
        .orElse(new Standing(Outcome.UNTESTED, Optional.empty(), Optional.empty(), 0));
  }

  private static Standing of(Verdict verdict) {
    Outcome outcome =
        verdict.everDisplaced()
            ? Outcome.LOST
            : switch (verdict.terminal()) {
              case ANCHORED, ADAPTED, RE_ANCHORED, UNTESTED_RECOVERY -> Outcome.HELD;
              case UNCONTESTED -> Outcome.UNTESTED;
              case OSCILLATING, DISPLACED, COLLAPSED, INDETERMINATE -> Outcome.UNDECIDED;
            };
    return new Standing(
        outcome, Optional.of(verdict.governing()), verdict.winner(), verdict.probability());
  }

  /** Returns whether another standing says something else of the transcript. */
  boolean differs(Standing other) {
    boolean both = outcome == Outcome.LOST && other.outcome == Outcome.LOST;
    return outcome != other.outcome || (both && !winner.equals(other.winner));
  }

  /** Returns it in words. */
  public String words() {
    return switch (outcome) {
      case HELD -> governing.map(id -> id + " held").orElse("held");
      case LOST ->
          governing.map(ObjectiveId::toString).orElse("")
              + " lost"
              + winner.map(id -> " to " + id).orElse("");
      case UNDECIDED -> governing.map(id -> id + " undecided").orElse("undecided");
      case UNTESTED -> "untested";
    };
  }
}
