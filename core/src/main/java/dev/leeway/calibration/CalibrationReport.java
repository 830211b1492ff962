package dev.leeway.calibration;

import dev.leeway.math.Calibration;
import dev.leeway.math.Isotonic;
import dev.leeway.math.LogOdds;
import dev.leeway.math.Platt;
import dev.leeway.math.PredictionPowered;
import dev.leeway.math.SplitConformal;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Everything that labels of some transcripts say of the probabilities of all.
 *
 * @param labelled how many transcripts have a label
 * @param others how many have none
 * @param stated mean of P(lost) over all
 * @param rate how often control was really lost
 * @param platt how log-odds have to be stretched and shifted
 * @param isotonic loss with and without a map of free shape
 * @param reliability bins of stated against seen
 * @param conformal which answers the set of a new transcript holds
 */
public record CalibrationReport(
    int labelled,
    int others,
    double stated,
    Answer<PredictionPowered> rate,
    Answer<Fit<Platt>> platt,
    Answer<Fit<Isotonic>> isotonic,
    Answer<List<Reliability.Bin>> reliability,
    Answer<SplitConformal> conformal) {

  private static final double COVERAGE = .9;
  private static final int BINS = 10;
  private static final int FOLDS = 10;

  /** A stated 0 or 1 is taken for this near it. */
  private static final double FLOOR = .001;

  /**
   * A map and what it is worth on labels that it was not fitted to.
   *
   * @param before mean of -ln p(what happened), nats, as stated
   * @param after the same through maps fitted without the row that is judged
   */
  public record Fit<M>(M map, double before, double after) {

    /** Returns whether it should be used. */
    public boolean helps() {
      return after < before;
    }
  }

  /**
   * Asks the labels everything they can answer.
   *
   * @param gold P(lost) of the labelled transcripts
   * @param lost their labels
   * @param others P(lost) of the others
   */
  public static CalibrationReport of(double[] gold, boolean[] lost, double[] others) {
    double[] logOdds = Arrays.stream(gold).map(CalibrationReport::logOdds).toArray();
    return new CalibrationReport(
        gold.length,
        others.length,
        DoubleStream.concat(Arrays.stream(gold), Arrays.stream(others)).average().orElse(0),
        Answer.of(Minimum.RATE, lost, () -> PredictionPowered.of(gold, lost, others)),
        Answer.of(
            Minimum.PLATT,
            lost,
            () ->
                fit(
                    Platt.fit(logOdds, lost),
                    gold,
                    lost,
                    rows -> Platt.fit(of(logOdds, rows), of(lost, rows))::probability)),
        Answer.of(
            Minimum.ISOTONIC,
            lost,
            () ->
                fit(
                    Isotonic.fit(logOdds, lost),
                    gold,
                    lost,
                    rows -> Isotonic.fit(of(logOdds, rows), of(lost, rows))::probability)),
        Answer.of(Minimum.RELIABILITY, lost, () -> Reliability.of(gold, lost, BINS)),
        Answer.of(Minimum.CONFORMAL, lost, () -> SplitConformal.of(ofTruth(gold, lost), COVERAGE)));
  }

  /** Makes a map from some rows. */
  @FunctionalInterface
  private interface Fitting {
    DoubleUnaryOperator on(int[] rows);
  }

  private static <M> Fit<M> fit(M whole, double[] stated, boolean[] lost, Fitting fitting) {
    var mapped = new double[stated.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      int[] rows = IntStream.range(0, stated.length).filter(row -> row % FOLDS != left).toArray();
      DoubleUnaryOperator map = fitting.on(rows);
      for (int row = fold; row < stated.length; row += FOLDS) {
        mapped[row] = map.applyAsDouble(logOdds(stated[row]));
      }
    }
    return new Fit<>(whole, loss(stated, lost), loss(mapped, lost));
  }

  private static double loss(double[] probabilities, boolean[] lost) {
    double[] clipped = Arrays.stream(probabilities).map(p -> LogOdds.clip(p, FLOOR)).toArray();
    return Calibration.logLoss(clipped, lost);
  }

  private static double logOdds(double probability) {
    return LogOdds.of(LogOdds.clip(probability, FLOOR));
  }

  private static double[] ofTruth(double[] stated, boolean[] lost) {
    return IntStream.range(0, stated.length)
        .mapToDouble(row -> lost[row] ? stated[row] : 1 - stated[row])
        .toArray();
  }

  private static double[] of(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private static boolean[] of(boolean[] values, int[] rows) {
    var some = new boolean[rows.length];
    for (int n = 0; n < rows.length; n++) {
      some[n] = values[rows[n]];
    }
    return some;
  }
}
