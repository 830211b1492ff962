package dev.leeway.report;

import dev.leeway.comparison.ComparisonResult;
import dev.leeway.population.Population;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two sets and how they differ.
 *
 * @param nameA what the caller calls A
 * @param groups group by group; empty if none were asked for
 * @param leftOut how many counts of transcripts had no room in a group
 */
public record ComparedSets(
    String nameA,
    Population a,
    String nameB,
    Population b,
    ComparisonResult whole,
    SortedMap<String, ComparisonResult> groups,
    long leftOut) {

  public ComparedSets {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
  }
}
