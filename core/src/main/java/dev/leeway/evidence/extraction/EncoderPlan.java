package dev.leeway.evidence.extraction;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which texts of one transcript the sentence encoder is given. What is left out is read by words
 * alone, as if there were no encoder.
 *
 * @param everything whether nothing is left out, not even what has no bearing on a verdict
 * @param turns whose requests and replies are read, by index
 * @param run whether the run as a whole is read
 */
public record EncoderPlan(boolean everything, SortedSet<Integer> turns, boolean run) {

  private static final EncoderPlan EVERYTHING = new EncoderPlan(true, new TreeSet<>(), true);
  private static final EncoderPlan NOTHING = new EncoderPlan(false, new TreeSet<>(), false);

  public EncoderPlan {
    turns = Collections.unmodifiableSortedSet(new TreeSet<>(turns));
  }

  /** Returns the plan that leaves nothing out. */
  public static EncoderPlan readingEverything() {
    return EVERYTHING;
  }

  /** Returns the plan that leaves everything out. */
  public static EncoderPlan readingNothing() {
    return NOTHING;
  }

  /** Returns the plan that reads these turns and, if wanted, the run as a whole. */
  public static EncoderPlan of(SortedSet<Integer> turns, boolean run) {
    return new EncoderPlan(false, turns, run);
  }

  /** Returns whether a turn is read. */
  public boolean reads(int turn) {
    return everything || turns.contains(turn);
  }

  /** Returns whether nothing at all is read. */
  public boolean isEmpty() {
    return !everything && !run && turns.isEmpty();
  }
}
