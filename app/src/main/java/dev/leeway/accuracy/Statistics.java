package dev.leeway.accuracy;

import dev.leeway.math.Auroc;
import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import dev.leeway.math.WeightedStatistics;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The statistics that figures are made of, each over rows that count as often as drawn. */
final class Statistics {

  private Statistics() {}

  /** Area under the ROC curve, ties at half. */
  static WeightedStatistic auroc(double[] scores, boolean[] positive) {
    return new Auroc(scores, positive)::weighted;
  }

  /** The smallest of several statistics on disjoint rows; empty if any has no value. */
  static WeightedStatistic smallest(List<WeightedStatistic> statistics) {
    return weights -> {
      double smallest = Double.POSITIVE_INFINITY;
      for (WeightedStatistic each : statistics) {
        OptionalDouble value = each.of(weights);
        if (value.isEmpty()) {
          return value;
        }
        smallest = Math.min(smallest, value.getAsDouble());
      }
      return statistics.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(smallest);
    };
  }

  /** Cohen's kappa of two yes-or-no judgements; empty where chance alone would agree always. */
  static WeightedStatistic kappa(boolean[] one, boolean[] other) {
    return weights -> {
      double of = 0;
      double agree = 0;
      double first = 0;
      double second = 0;
      for (int row = 0; row < one.length; row++) {
        of += weights[row];
        agree += one[row] == other[row] ? weights[row] : 0;
        first += one[row] ? weights[row] : 0;
        second += other[row] ? weights[row] : 0;
      }
      double chance = (first * second + (of - first) * (of - second)) / (of * of);
      return of == 0 || chance == 1
          ? OptionalDouble.empty()
          : OptionalDouble.of((agree / of - chance) / (1 - chance));
    };
  }

  /** Mean over classes of F1; empty if a class is neither there nor called. */
  static WeightedStatistic macroF1(int[] called, int[] actual, int classes) {
    return weights -> {
      double sum = 0;
      for (int k = 0; k < classes; k++) {
        int of = k;
        OptionalDouble each =
            f1(marks(called, value -> value == of), marks(actual, value -> value == of))
                .of(weights);
        if (each.isEmpty()) {
          return each;
        }
        sum += each.getAsDouble();
      }
      return OptionalDouble.of(sum / classes);
    };
  }

  private static boolean[] marks(int[] values, IntPredicate marked) {
    var marks = new boolean[values.length];
    for (int row = 0; row < marks.length; row++) {
      marks[row] = marked.test(values[row]);
    }
    return marks;
  }

  /** Share of rows of the more frequent class, which is what always naming it gets right. */
  static WeightedStatistic majority(boolean[] positive) {
    WeightedStatistic share = WeightedStatistics.share(positive);
    return weights -> {
      OptionalDouble rate = share.of(weights);
      return rate.isEmpty()
          ? rate
          : OptionalDouble.of(Math.max(rate.getAsDouble(), 1 - rate.getAsDouble()));
    };
  }

  /** Harmonic mean of precision and recall; empty if nothing is positive nor called so. */
  static WeightedStatistic f1(boolean[] called, boolean[] positive) {
    return weights -> {
      long both = 0;
      long either = 0;
      for (int row = 0; row < called.length; row++) {
        both += called[row] && positive[row] ? weights[row] : 0;
        either += (called[row] ? weights[row] : 0) + (positive[row] ? weights[row] : 0);
      }
      return either == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * both / either);
    };
  }

  /**
   * Share of negatives at or above the largest threshold that at least {@code recall} of the
   * positives reach; empty if one class has no rows.
   */
  static WeightedStatistic falseAlarm(double[] scores, boolean[] positive, double recall) {
    int[] descending =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> -scores[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    return weights -> falseAlarm(descending, scores, positive, recall, weights);
  }

  private static OptionalDouble falseAlarm(
      int[] descending, double[] scores, boolean[] positive, double recall, int[] weights) {
    long positives = 0;
    long negatives = 0;
    for (int row : descending) {
      positives += positive[row] ? weights[row] : 0;
      negatives += positive[row] ? 0 : weights[row];
    }
    if (positives == 0 || negatives == 0) {
      return OptionalDouble.empty();
    }
    long found = 0;
    long alarms = 0;
    for (int n = 0; n < descending.length; n++) {
      int row = descending[n];
      boolean newThreshold = n > 0 && scores[descending[n - 1]] != scores[row];
      if (newThreshold && found >= recall * positives) {
        break;
      }
      found += positive[row] ? weights[row] : 0;
      alarms += positive[row] ? 0 : weights[row];
    }
    return OptionalDouble.of((double) alarms / negatives);
  }
}
