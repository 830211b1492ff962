package dev.leeway.calibration;

import dev.leeway.math.Calibration;
import dev.leeway.math.Isotonic;
import dev.leeway.math.LogOdds;
import dev.leeway.math.Platt;
import dev.leeway.math.PredictionPowered;
import dev.leeway.math.SplitConformal;
import java.util.Arrays;
import java.util.List;
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
    Answer<Fit<ScoreMap.Stretched>> platt,
    Answer<Fit<ScoreMap.Free>> isotonic,
    Answer<List<Reliability.Bin>> reliability,
    Answer<SplitConformal> conformal) {

  static final double COVERAGE = .9;
  static final int BINS = 10;

  /**
   * A map and what it is worth on labels that it was not fitted to.
   *
   * @param before mean of -ln p(what happened), nats, as stated
   * @param after the same through maps fitted without the row that is judged
   */
  public record Fit<M extends ScoreMap>(M map, double before, double after) {

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
    return new CalibrationReport(
        gold.length,
        others.length,
        DoubleStream.concat(Arrays.stream(gold), Arrays.stream(others)).average().orElse(0),
        Answer.of(Minimum.RATE, lost, () -> PredictionPowered.of(gold, lost, others)),
        Answer.of(
            Minimum.PLATT,
            lost,
            () -> fit(platt(gold, lost), gold, lost, CalibrationReport::platt)),
        Answer.of(
            Minimum.ISOTONIC,
            lost,
            () -> fit(isotonic(gold, lost), gold, lost, CalibrationReport::isotonic)),
        Answer.of(Minimum.RELIABILITY, lost, () -> Reliability.of(gold, lost, BINS)),
        Answer.of(Minimum.CONFORMAL, lost, () -> SplitConformal.of(ofTruth(gold, lost), COVERAGE)));
  }

  static ScoreMap.Stretched platt(double[] stated, boolean[] lost) {
    return new ScoreMap.Stretched(Platt.fit(logOdds(stated), lost));
  }

  static ScoreMap.Free isotonic(double[] stated, boolean[] lost) {
    return new ScoreMap.Free(Isotonic.fit(logOdds(stated), lost));
  }

  /** Makes a map from some rows. */
  @FunctionalInterface
  interface Fitting<M extends ScoreMap> {
    M on(double[] stated, boolean[] lost);
  }

  private static <M extends ScoreMap> Fit<M> fit(
      M whole, double[] stated, boolean[] lost, Fitting<M> fitting) {
    double[] mapped =
        HeldOut.mapped(stated, lost, (some, marks) -> fitting.on(some, marks)::probability);
    return new Fit<>(whole, loss(stated, lost), loss(mapped, lost));
  }

  static double loss(double[] probabilities, boolean[] lost) {
    double[] clipped =
        Arrays.stream(probabilities).map(p -> LogOdds.clip(p, ScoreMap.FLOOR)).toArray();
    return Calibration.logLoss(clipped, lost);
  }

  private static double[] logOdds(double[] stated) {
    return Arrays.stream(stated).map(ScoreMap::logOdds).toArray();
  }

  static double[] ofTruth(double[] stated, boolean[] lost) {
    return IntStream.range(0, stated.length)
        .mapToDouble(row -> lost[row] ? stated[row] : 1 - stated[row])
        .toArray();
  }
}
