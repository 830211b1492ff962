package dev.leeway.measure.concept;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What would have to be recorded for a question that this transcript cannot answer.
 *
 * @param count how many of it, at least
 * @param turn the turn that it is about, from 0; empty if it is about the whole
 * @param what a phrase that says it exactly: "5 fresh runs of the request at turn 3 alone"
 */
public record Needs(Kind kind, int count, OptionalInt turn, String what) {

  /** Sorts of record. */
  public enum Kind {
    /** The same request in a new conversation. */
    FRESH_RUNS,
    /** The conversation up to a turn, continued or cut or edited, and run again. */
    FORKS,
    /** The same conversation run again as it is. */
    REPLICATES,
    /** A conversation whose pressure rises and falls again by plan. */
    RAMP,
    /** The same requests put to earlier stages of training. */
    CHECKPOINTS,
    /** The same turns in other orders, or in another frame. */
    PERMUTATIONS,
    /** Runs of a model told to look aligned. */
    PERFORMERS,
    /** Other transcripts, analysed alike. */
    POOL,
    /** More contested turns in this one. */
    CONTESTED_TURNS;

    /** Returns the name that reports use: {@code fresh-runs}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Needs of(Kind kind, int count, String what) {
    return new Needs(kind, count, OptionalInt.empty(), what);
  }

  static Needs at(Kind kind, int count, int turn, String what) {
    return new Needs(kind, count, OptionalInt.of(turn), what);
  }
}
