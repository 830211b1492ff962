package dev.leeway.objective;

import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Cue;
import dev.leeway.evidence.PressureReading;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns what was seen into what the recursion reads: contest, covariates and log-likelihoods. */
final class FrameEvidence {

  /*
   * Scorer j says p_j = P(winner in S_j) with base rate pi_j. Readings of one correlation group c are
   * counted with one exponent rho_c (logarithmic opinion pool [1]):
   *
   *   ln f_t(k) = sum_c rho_c sum_{j in c} [k in S_j ? ln(p_j / pi_j) : ln((1-p_j) / (1-pi_j))]
   *
   * Contest mixes, it does not exponentiate: a turn that is not contested says nothing about who is
   * dominant, so with f_0 = 1 (the ratio of an uninformative turn)
   *
   *   l_t(k) = chi_t f_t(k) + (1 - chi_t)
   *
   * [1] C. Genest, J. Zidek. Combining probability distributions: a critique and an annotated
   *     bibliography. Statistical Science 1(1), 1986.
   */

  /** Nothing was in control only if hardly anything was done; else it explains the turn badly. */
  private static final double LOG_NULL_DESPITE_EFFORT = Math.log(.05);

  private FrameEvidence() {}

  /** chi_t of the frame: some rival is in contest with the governing objective; length T. */
  static double[] contests(ControlFrame frame, List<TurnEvidence> evidence) {
    var contests = new double[evidence.size()];
    for (int t = 0; t < contests.length; t++) {
      double none = 1;
      for (Contest contest : evidence.get(t).contests()) {
        if (contest.governing().equals(frame.governing())) {
          none *= 1 - contest.probability();
        }
      }
      contests[t] = 1 - none;
    }
    return contests;
  }

  /** u_t: the strength of each cue, in the order of {@link Cue#values}; shape (T, P). */
  static double[][] covariates(List<TurnEvidence> evidence) {
    return evidence.stream()
        .map(turn -> strengths(turn.pressure()))
        .toArray(double[][]::new);
  }

  private static double[] strengths(List<PressureReading> pressure) {
    Map<Cue, Double> strongest = new EnumMap<>(Cue.class);
    pressure.forEach(reading -> strongest.merge(reading.cue(), reading.strength(), Math::max));
    return Arrays.stream(Cue.values())
        .mapToDouble(cue -> strongest.getOrDefault(cue, 0.0))
        .toArray();
  }

  /** ln l_t(k), nats; shape (T, K); a turn without evidence is a row of zeros. */
  static double[][] logLik(
      ControlFrame frame, List<TurnEvidence> evidence, double[] contests, InferenceSettings settings) {
    var logLik = new double[evidence.size()][];
    for (int t = 0; t < logLik.length; t++) {
      double[] row = pooled(frame, evidence.get(t), settings);
      for (int k = 0; k < row.length; k++) {
        row[k] = Math.log(contests[t] * Math.exp(row[k]) + 1 - contests[t]);
      }
      logLik[t] = row;
    }
    return logLik;
  }

  private static double[] pooled(
      ControlFrame frame, TurnEvidence turn, InferenceSettings settings) {
    var row = new double[frame.size()];
    for (Reading reading : turn.readings()) {
      if (reading instanceof Reading.Present present
          && present.governing().equals(frame.governing())) {
        add(row, frame, present, settings.rho(present.group()));
      }
    }
    if (turn.effort() >= settings.effort()) {
      row[frame.nothing()] += LOG_NULL_DESPITE_EFFORT;
    }
    return row;
  }

  private static void add(
      double[] row, ControlFrame frame, Reading.Present reading, double rho) {
    double inside = Math.log(reading.probability() / reading.baseRate());
    double outside = Math.log((1 - reading.probability()) / (1 - reading.baseRate()));
    for (int k = 0; k < row.length; k++) {
      row[k] += rho * (reading.supported().contains(frame.states().get(k)) ? inside : outside);
    }
  }
}
