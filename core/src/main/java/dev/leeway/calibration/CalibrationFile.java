package dev.leeway.calibration;

import dev.leeway.math.LogOdds;
import dev.leeway.math.SplitConformal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What labels taught, in the form in which other analyses use it.
 *
 * @param conditions under which the scores were made; only scores made under these may be mapped
 * @param labelled how many transcripts had a label
 * @param lost how many of those were lost
 * @param rho exponent of evidence under which the scores are to be made
 * @param map what a P(lost) made so means
 * @param before mean of -ln p(what happened), nats, of P(lost) as it was stated
 * @param after the same as calibrated, on labels that the map was not fitted to
 * @param sets which answers are possible, by P(lost) before the map; empty with too few labels
 * @param turns the same for a single turn, by P(lost at it); empty without labels of turns
 * @param asStated bins before calibration; empty with too few labels
 * @param asCalibrated bins of held-out calibrated probabilities; empty with too few labels
 */
public record CalibrationFile(
    Conditions conditions,
    int labelled,
    int lost,
    double rho,
    ScoreMap map,
    double before,
    double after,
    Optional<SplitConformal> sets,
    Optional<SplitConformal> turns,
    List<Reliability.Bin> asStated,
    List<Reliability.Bin> asCalibrated) {

  public CalibrationFile {
    asStated = List.copyOf(asStated);
    asCalibrated = List.copyOf(asCalibrated);
    if (labelled < 1 || lost < 0 || lost > labelled) {
      throw new IllegalArgumentException("%d of %d labels are lost".formatted(lost, labelled));
    }
    if (!(rho > 0 && rho <= 2 && before >= 0 && after >= 0)) {
      throw new IllegalArgumentException(
          "rho %s with losses %s and %s, expected a rho in (0, 2] and losses of 0 or more"
              .formatted(rho, before, after));
    }
  }

  /**
   * Chooses: of the maps that have labels enough, the one that does best on labels left out, if
   * that is better than to take probabilities as they are stated.
   *
   * @param plain P(lost) of the labelled transcripts as stated
   * @param tempered the same under {@code rho}; equal to {@code plain} if that is 1
   * @param turns what labels of turns say, if there are any
   */
  public static CalibrationFile of(
      Conditions conditions,
      double rho,
      double[] plain,
      double[] tempered,
      boolean[] lost,
      Optional<SplitConformal> turns) {
    var best = new Candidate(new ScoreMap.AsStated(), tempered, lost);
    if (Minimum.PLATT.missing(lost).isEmpty()) {
      best = best.orBetter(Candidate.of(CalibrationReport::platt, tempered, lost));
    }
    if (Minimum.ISOTONIC.missing(lost).isEmpty()) {
      best = best.orBetter(Candidate.of(CalibrationReport::isotonic, tempered, lost));
    }
    return new CalibrationFile(
        conditions,
        lost.length,
        (int) IntStream.range(0, lost.length).filter(row -> lost[row]).count(),
        rho,
        best.map,
        CalibrationReport.loss(plain, lost),
        best.loss,
        Minimum.CONFORMAL.missing(lost).isEmpty()
            ? Optional.of(
                SplitConformal.of(
                    CalibrationReport.ofTruth(tempered, lost), CalibrationReport.COVERAGE))
            : Optional.empty(),
        turns,
        bins(plain, lost),
        bins(best.heldOut, lost));
  }

  /** Returns what it makes of a transcript. */
  public Calibrated apply(double stated) {
    return new Calibrated(
        stated, probability(stated), sets.map(each -> Plausible.of(each, stated)));
  }

  /** So many labels cannot tell a frequency from 0 or 1 that is nearer than this (Laplace). */
  private double probability(double stated) {
    double mapped = map.probability(stated);
    return map instanceof ScoreMap.AsStated ? mapped : LogOdds.clip(mapped, 1.0 / (labelled + 2));
  }

  /** A map, and what it says of labels that it was not fitted to. */
  private static final class Candidate {
    private final ScoreMap map;
    private final double[] heldOut;
    private final double loss;

    Candidate(ScoreMap map, double[] heldOut, boolean[] lost) {
      this.map = map;
      this.heldOut = heldOut;
      this.loss = CalibrationReport.loss(heldOut, lost);
    }

    static Candidate of(CalibrationReport.Fitting<?> fitting, double[] stated, boolean[] lost) {
      return new Candidate(
          fitting.on(stated, lost),
          HeldOut.mapped(stated, lost, (s, l) -> fitting.on(s, l)::probability),
          lost);
    }

    Candidate orBetter(Candidate other) {
      return other.loss < loss ? other : this;
    }
  }

  private static List<Reliability.Bin> bins(double[] stated, boolean[] lost) {
    return Minimum.RELIABILITY.missing(lost).isEmpty()
        ? Reliability.of(stated, lost, CalibrationReport.BINS)
        : List.of();
  }
}
