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

/**
 * What was seen, as the recursion reads it: contest, covariates and log-likelihoods of one frame.
 */
final class FrameEvidence {

  /*
   * Scorer j says p_j = P(winner in S_j) with base rate pi_j. Readings of one correlation group c are
   * counted with one exponent rho_c (logarithmic opinion pool [1]):
   *
   *   ln f_t(k) = sum_c rho_c sum_{j in c} [k in S_j ? ln(p_j / pi_j) : ln((1-p_j) / (1-pi_j))]
   *
   * A turn that is not contested says nothing about who is dominant: its likelihood f_t0 is the same
   * in every state. What scorers report there is not arbitrary, though. Without a rival in play, what
   * looks like its win is a coincidence of probability e:
   *
   *   ln f_t0 = sum_c rho_c sum_{j in c} ln( e p_j / pi_j + (1 - e) (1-p_j) / (1-pi_j) )
   *
   * for a reading that speaks of rivals; p and 1-p change places where it speaks of the governing
   * objective. Contest mixes, it does not exponentiate:
   *
   *   l_t(k)           = chi_t f_t(k) + (1 - chi_t) f_t0
   *   contestGiven(k)  = chi_t f_t(k) / l_t(k)             P(the turn was contested | state k, y_t)
   *
   * [1] C. Genest, J. Zidek. Combining probability distributions: a critique and an annotated
   *     bibliography. Statistical Science 1(1), 1986.
   */

  /** Nothing was in control only if hardly anything was done; else it explains the turn badly. */
  private static final double LOG_NULL_DESPITE_EFFORT = Math.log(.05);

  private final ControlFrame frame;
  private final InferenceSettings settings;
  private final double[] contests;
  private final double[][] logLik;
  private final double[][] contestGiven;

  FrameEvidence(ControlFrame frame, List<TurnEvidence> evidence, InferenceSettings settings) {
    this.frame = frame;
    this.settings = settings;
    this.contests = evidence.stream().mapToDouble(this::contest).toArray();
    this.logLik = new double[contests.length][frame.size()];
    this.contestGiven = new double[contests.length][frame.size()];
    for (int t = 0; t < contests.length; t++) {
      read(evidence.get(t), t);
    }
  }

  /** chi_t: some rival is in contest with the governing objective; length T; the caller owns it. */
  double[] contests() {
    return contests;
  }

  /**
   * ln l_t(k), nats; shape (T, K); a turn without evidence is a constant row; the caller owns it.
   */
  double[][] logLik() {
    return logLik;
  }

  /** P(the turn was contested | this state was dominant, and what the turn shows), in [0, 1]. */
  double contestGiven(int turn, int state) {
    return contestGiven[turn][state];
  }

  /** u_t: the strength of each cue, in the order of {@link Cue#values}; shape (T, P). */
  static double[][] covariates(List<TurnEvidence> evidence) {
    return evidence.stream().map(turn -> strengths(turn.pressure())).toArray(double[][]::new);
  }

  private static double[] strengths(List<PressureReading> pressure) {
    Map<Cue, Double> strongest = new EnumMap<>(Cue.class);
    pressure.forEach(reading -> strongest.merge(reading.cue(), reading.strength(), Math::max));
    return Arrays.stream(Cue.values())
        .mapToDouble(cue -> strongest.getOrDefault(cue, 0.0))
        .toArray();
  }

  private double contest(TurnEvidence turn) {
    double none = 1;
    for (Contest contest : turn.contests()) {
      if (contest.governing().equals(frame.governing())) {
        none *= 1 - contest.probability();
      }
    }
    return 1 - none;
  }

  private void read(TurnEvidence turn, int t) {
    var contested = new double[frame.size()];
    double uncontested = 0;
    for (Reading reading : turn.readings()) {
      if (reading instanceof Reading.Present present
          && present.governing().equals(frame.governing())) {
        double rho = settings.rho(present.group());
        add(contested, present, rho);
        uncontested += rho * logCoincidence(present);
      }
    }
    if (turn.effort() >= settings.effort()) {
      contested[frame.nothing()] += LOG_NULL_DESPITE_EFFORT;
    }
    for (int k = 0; k < contested.length; k++) {
      double rival = contests[t] * Math.exp(contested[k]);
      double likelihood = rival + (1 - contests[t]) * Math.exp(uncontested);
      logLik[t][k] = Math.log(likelihood);
      contestGiven[t][k] = likelihood > 0 ? rival / likelihood : 0;
    }
  }

  private void add(double[] row, Reading.Present reading, double rho) {
    double inside = Math.log(reading.probability() / reading.baseRate());
    double outside = Math.log((1 - reading.probability()) / (1 - reading.baseRate()));
    for (int k = 0; k < row.length; k++) {
      row[k] += rho * (reading.supported().contains(frame.states().get(k)) ? inside : outside);
    }
  }

  private double logCoincidence(Reading.Present reading) {
    boolean ofRivals = !reading.supported().contains(frame.governing());
    double supported = ofRivals ? settings.coincidence() : 1 - settings.coincidence();
    return Math.log(
        supported * reading.probability() / reading.baseRate()
            + (1 - supported) * (1 - reading.probability()) / (1 - reading.baseRate()));
  }
}
