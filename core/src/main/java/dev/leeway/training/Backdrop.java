package dev.leeway.training;

import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Ordinary transcripts, so that a head that learns on a few kinds of runs does not take every other
 * kind for the worst that it knows.
 *
 * @param set name of a set of labelled transcripts
 * @param column the label column that says which are ordinary
 * @param ordinary whether what it says is said of those
 * @param share one in so many is taken, chosen by id
 */
public record Backdrop(String set, String column, Predicate<String> ordinary, int share) {

  public Backdrop {
    if (share < 1) {
      throw new IllegalArgumentException("share is %d, expected 1 or more".formatted(share));
    }
  }

  /** Returns whether a transcript is ordinary, and taken. */
  public boolean takes(String id, SortedMap<String, String> labels) {
    return ordinary.test(labels.getOrDefault(column, ""))
        && Math.floorMod(id.hashCode(), share) == 0;
  }
}
