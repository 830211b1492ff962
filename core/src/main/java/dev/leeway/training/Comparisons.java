package dev.leeway.training;

import dev.leeway.evidence.head.Head;
import dev.leeway.evidence.head.HeadClass;
import dev.leeway.evidence.head.HeadFamily;
import dev.leeway.math.Platt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learning from which of two is more so: a logistic regression on differences of features, which is
 * the Bradley-Terry model with a strength that is linear in them [1].
 *
 * <p>[1] R. Bradley, M. Terry. Rank analysis of incomplete block designs. Biometrika 39, 1952.
 */
final class Comparisons {

  private Comparisons() {}

  /** Returns each pair both ways round; what has no partner teaches nothing. */
  static List<Example> differences(List<Example> examples) {
    Map<String, List<Example>> pairs = new TreeMap<>();
    for (Example each : examples) {
      pairs.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each);
    }
    var differences = new ArrayList<Example>();
    for (List<Example> pair : pairs.values()) {
      if (pair.size() == 2 && pair.getFirst().label() != pair.getLast().label()) {
        differences.add(difference(pair.getFirst(), pair.getLast()));
        differences.add(difference(pair.getLast(), pair.getFirst()));
      }
    }
    return differences;
  }

  private static Example difference(Example one, Example other) {
    return new Example(one.id(), one.features().minus(other.features()), one.label(), one.groups());
  }

  /**
   * Returns the heads moved so that they say one half of the average example: comparisons tell how
   * much more, and nothing of how much.
   */
  static HeadFamily centred(HeadFamily family, List<Example> examples) {
    return family.map(head -> centred(head, examples));
  }

  private static Head centred(Head head, List<Example> examples) {
    HeadClass only = head.classes().getFirst();
    double mean =
        examples.stream().mapToDouble(each -> only.raw(each.features())).average().orElse(0);
    double slope = only.calibration().slope();
    return new Head(head.name(), head.space(), List.of(only.with(new Platt(slope, -slope * mean))));
  }
}
