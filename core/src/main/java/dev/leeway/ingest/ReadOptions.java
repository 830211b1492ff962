package dev.leeway.ingest;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How to read an origin.
 *
 * @param candidates the formats to consider, in order; with just one, nothing is guessed
 * @param conditions names of metadata to keep among a transcript's conditions besides the usual;
 *     everything else around the messages is dropped, so that no verdict can become evidence
 */
public record ReadOptions(
    List<Format> candidates, ReadLimits limits, SortedSet<String> conditions) {

  /** How to read without further conditions. */
  public ReadOptions(List<Format> candidates, ReadLimits limits) {
    this(candidates, limits, new TreeSet<>());
  }

  public ReadOptions {
    candidates = List.copyOf(candidates);
    conditions = Collections.unmodifiableSortedSet(new TreeSet<>(conditions));
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
    return new ReadOptions(candidates, given, conditions);
  }

  /** Returns these options with one more name of metadata to keep. */
  public ReadOptions withCondition(String name) {
    var more = new TreeSet<String>(conditions);
    more.add(name);
    return new ReadOptions(candidates, limits, more);
  }
}
