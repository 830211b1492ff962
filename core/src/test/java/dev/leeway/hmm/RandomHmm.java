package dev.leeway.hmm;

import java.util.random.RandomGenerator;

/** A random chain with random evidence. */
record RandomHmm(Chain chain, TransitionModel model, Evidence evidence) {

  /** Holds arrays, which records must not. */
  static final class Evidence {
    final double[][] logLik;
    final double[][] keep;
    final double[][] covariates;
    final double[] contest;

    Evidence(double[][] logLik, double[][] keep, double[][] covariates, double[] contest) {
      this.logLik = logLik;
      this.keep = keep;
      this.covariates = covariates;
      this.contest = contest;
    }
  }

  /** Draws T in 1..maxTurns and K in 2..maxStates, with standstill, free and partial turns. */
  static RandomHmm draw(RandomGenerator random, int maxTurns, int maxStates) {
    int turns = 1 + random.nextInt(maxTurns);
    int states = 2 + random.nextInt(maxStates - 1);
    int covariates = 1 + random.nextInt(3);
    TransitionModel model = drawModel(random, states, covariates);
    var pressure = new double[turns][covariates];
    var contest = new double[turns];
    var logLik = new double[turns][states];
    var keep = new double[turns][states];
    for (int t = 0; t < turns; t++) {
      contest[t] = drawUnit(random);
      for (int p = 0; p < covariates; p++) {
        pressure[t][p] = random.nextGaussian();
      }
      for (int k = 0; k < states; k++) {
        logLik[t][k] = random.nextInt(5) == 0 ? 0 : 2 * random.nextGaussian();
        keep[t][k] = k == 0 ? 1 : drawUnit(random);
      }
    }
    Chain chain = model.chain(drawInitial(random, states), pressure, contest);
    return new RandomHmm(chain, model, new Evidence(logLik, keep, pressure, contest));
  }

  double[][] logLik() {
    return evidence.logLik;
  }

  double[][] keep() {
    return evidence.keep;
  }

  static double[] drawInitial(RandomGenerator random, int states) {
    var initial = new double[states];
    double sum = 0;
    for (int k = 0; k < states; k++) {
      initial[k] = random.nextDouble();
      sum += initial[k];
    }
    for (int k = 0; k < states; k++) {
      initial[k] /= sum;
    }
    return initial;
  }

  static TransitionModel drawModel(RandomGenerator random, int states, int covariates) {
    var bias = new double[states];
    var pull = new double[states][covariates];
    for (int k = 1; k < states; k++) {
      bias[k] = random.nextGaussian();
      for (int p = 0; p < covariates; p++) {
        pull[k][p] = random.nextGaussian();
      }
    }
    return new TransitionModel(-1 + 5 * random.nextDouble(), bias, pull);
  }

  private static double drawUnit(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0.0;
      case 1 -> 1.0;
      default -> random.nextDouble();
    };
  }
}
