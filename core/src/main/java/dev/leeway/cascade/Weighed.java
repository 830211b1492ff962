package dev.leeway.cascade;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that is read as a whole or not at all, with what the encoder's reading of it is worth.
 *
 * @param turns whose requests and replies belong to it; at least one
 * @param run whether the run as a whole belongs to it
 * @param texts about how many texts it takes, at least 1
 * @param bits expected information about the verdicts, at least 0
 */
public record Weighed(SortedSet<Integer> turns, boolean run, int texts, double bits) {

  public Weighed {
    turns = Collections.unmodifiableSortedSet(new TreeSet<>(turns));
  }

  /** Returns the expected information for the work of one text, in bits. */
  public double worth() {
    return bits / texts;
  }
}
