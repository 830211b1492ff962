package dev.leeway.training;

import dev.leeway.evidence.head.HeadFamily;
import dev.leeway.math.Auroc;
import dev.leeway.math.Calibration;
import dev.leeway.math.ClusterBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A trained head and how good it is on groups that it never saw.
 *
 * @param encoded whether it reads a sentence encoder
 * @param accuracy share of examples whose most probable class is right
 */
public record LessonReport(
    HeadFamily family, boolean encoded, int examples, double accuracy, List<ClassReport> classes) {

  private static final int RESAMPLES = 500;
  private static final double LEVEL = .95;
  private static final double LEAST = .65;

  /**
   * How well one class is told from the rest.
   *
   * @param auroc with an interval over groups; empty if there is none or nothing else
   * @param calibrationError see {@link Calibration#expectedError}
   * @param perfectError what that would be by chance alone in 19 of 20 cases
   * @param skill see {@link Calibration#skill}
   */
  public record ClassReport(
      String name,
      Optional<ClusterBootstrap.Estimate> auroc,
      double calibrationError,
      double perfectError,
      OptionalDouble skill) {}

  public LessonReport {
    classes = List.copyOf(classes);
  }

  /**
   * Returns whether the head is good enough to be evidence: the lower end of every class's interval
   * is at least .65.
   */
  public boolean admitted() {
    return classes.stream()
        .allMatch(one -> one.auroc().map(auroc -> auroc.interval().low() >= LEAST).orElse(false));
  }

  LessonReport with(HeadFamily other) {
    return new LessonReport(other, encoded, examples, accuracy, classes);
  }

  static LessonReport of(
      CrossFit fit, List<String> names, List<Example> examples, boolean encoded) {
    List<double[]> predictions = fit.outOfFold();
    var classes = new ArrayList<ClassReport>();
    for (int index = 0; index < names.size(); index++) {
      classes.add(report(names, index, examples, predictions));
    }
    double accuracy = accuracy(names, examples, predictions);
    return new LessonReport(fit.family(), encoded, examples.size(), accuracy, classes);
  }

  private static ClassReport report(
      List<String> names, int index, List<Example> examples, List<double[]> predictions) {
    int positive = names.size() == 1 ? 1 : index;
    double[] scores = predictions.stream().mapToDouble(row -> row[index]).toArray();
    var outcomes = new boolean[scores.length];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = examples.get(i).label() == positive;
    }
    var random = new SplittableRandom(index);
    return new ClassReport(
        names.get(index),
        new ClusterBootstrap(clusters(examples))
            .estimateWeighted(new Auroc(scores, outcomes)::weighted, RESAMPLES, LEVEL, random),
        Calibration.expectedError(scores, outcomes),
        Calibration.expectedErrorIfPerfect(scores, RESAMPLES, random).percentile95(),
        Calibration.skill(scores, outcomes));
  }

  private static double accuracy(
      List<String> names, List<Example> examples, List<double[]> predictions) {
    int right = 0;
    for (int i = 0; i < examples.size(); i++) {
      right += best(names, predictions.get(i)) == examples.get(i).label() ? 1 : 0;
    }
    return examples.isEmpty() ? 0 : (double) right / examples.size();
  }

  private static int best(List<String> names, double[] row) {
    if (names.size() == 1) {
      return row[0] >= .5 ? 1 : 0;
    }
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      best = row[i] > row[best] ? i : best;
    }
    return best;
  }

  /** What shares all its groups shares its luck. */
  private static int[] clusters(List<Example> examples) {
    Map<String, Integer> numbers = new TreeMap<>();
    return examples.stream()
        .map(example -> String.join(" ", example.groups()))
        .mapToInt(group -> numbers.computeIfAbsent(group, unseen -> numbers.size()))
        .toArray();
  }
}
