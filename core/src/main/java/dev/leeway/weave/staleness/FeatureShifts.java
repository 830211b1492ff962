package dev.leeway.weave.staleness;

import dev.leeway.math.PermutationTest;
import dev.leeway.math.PopulationStability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Measures the shift of every feature, the largest first. */
final class FeatureShifts {

  private static final int DEALINGS = 199;
  private static final int MOST_BINS = 10;

  /** So that a bin holds this many of the reference. */
  private static final int PER_BIN = 10;

  private FeatureShifts() {}

  static List<FeatureShift> of(List<Case> reference, List<Case> now, long seed) {
    var all = new ArrayList<Case>(reference);
    all.addAll(now);
    var labels = new boolean[all.size()];
    Arrays.fill(labels, reference.size(), all.size(), true);
    int bins = Math.clamp(reference.size() / PER_BIN, 2, MOST_BINS);
    var shifts = new ArrayList<FeatureShift>();
    for (String feature : all.getFirst().features().keySet()) {
      double[] values =
          all.stream().mapToDouble(each -> each.features().getOrDefault(feature, 0.0)).toArray();
      PermutationTest.Result result =
          PermutationTest.run(
              labels,
              dealt ->
                  PopulationStability.ofSamples(
                      part(values, dealt, false), part(values, dealt, true), bins),
              DEALINGS,
              new SplittableRandom(seed));
      shifts.add(
          new FeatureShift(
              feature,
              result.observed(),
              result.upper95(),
              mean(part(values, labels, false)),
              mean(part(values, labels, true))));
    }
    shifts.sort(Comparator.comparingDouble((FeatureShift each) -> -each.index()));
    return List.copyOf(shifts);
  }

  private static double[] part(double[] values, boolean[] labels, boolean second) {
    return IntStream.range(0, values.length)
        .filter(i -> labels[i] == second)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}
