package dev.leeway.weave.pluralism;

import java.util.ArrayList;
import java.util.List;

/** Which times of a transcript count (the filter B of Klassen's scheme). */
public enum Times {
  /** The whole transcript, once. */
  END("at the end"),
  /** Every beginning of it. */
  EVERY("at every turn"),
  /** Each run of turns of a fixed length on its own. */
  WINDOWS("in each window");

  private final String words;

  Times(String words) {
    this.words = words;
  }

  /** Returns the name for people. */
  public String words() {
    return words;
  }

  /** Returns the ranges of turns [from, to) whose services count, each as one status. */
  List<int[]> ranges(int turns, int window) {
    var ranges = new ArrayList<int[]>();
    switch (this) {
      case END -> ranges.add(new int[] {0, turns});
      case EVERY -> {
        for (int to = 1; to <= turns; to++) {
          ranges.add(new int[] {0, to});
        }
      }
      case WINDOWS -> {
        for (int from = 0; from < turns; from += window) {
          ranges.add(new int[] {from, Math.min(turns, from + window)});
        }
      }
    }
    return ranges;
  }
}
