package dev.leeway.ingest;

import java.util.List;

/**
 * How to read an origin.
 *
 * @param candidates the formats to consider, in order; with just one, nothing is guessed
 */
public record ReadOptions(List<Format> candidates, ReadLimits limits) {

  public ReadOptions {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("candidates is empty, expected at least one format");
    }
  }

  /** Returns options that find the format out. */
  public static ReadOptions automatic() {
    return new ReadOptions(List.of(Format.values()), ReadLimits.defaults());
  }

  /** Returns options that insist on one format. */
  public static ReadOptions of(Format format) {
    return new ReadOptions(List.of(format), ReadLimits.defaults());
  }

  public ReadOptions withLimits(ReadLimits given) {
    return new ReadOptions(candidates, given);
  }
}
