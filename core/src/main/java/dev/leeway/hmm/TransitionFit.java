package dev.leeway.hmm;

import dev.leeway.math.Minimizer;
import java.util.Arrays;
import java.util.Map;

/**
 * The penalised fit of a transition model to expected moves: a concave maximum in a few dozen
 * numbers.
 */
final class TransitionFit {

  private static final double TOLERANCE = 1e-7;
  private static final int MAX_ITERATIONS = 200;

  /*
   * theta = (kappa, bias_1..bias_{K-1}, pull_1,1..pull_{K-1,P}); state 0 is the reference.
   *
   *   maximise  sum_u [ sum_j to_j logit_j(u) + kappa stays - sum_i from_i ln D_i(u) ] - penalty
   *   logit_j(u) = bias_j + pull_j . u,   D_i = S + e_i (e^kappa - 1),   e_j = exp(logit_j)
   *
   * With g = sum_i from_i / D_i, the expected number of arrivals in j under the model is
   *   e_j g + from_j e_j (e^kappa - 1) / D_j
   * and of stays  sum_i from_i e_i e^kappa / D_i; each gradient is counted less expected.
   */
  private final ExpectedCounts counts;
  private final EmOptions options;
  private final double centre;
  private final int states;
  private final int covariates;

  TransitionFit(ExpectedCounts counts, EmOptions options, CrowdModel prior) {
    this.counts = counts;
    this.options = options;
    this.centre = prior.transitions().stickiness();
    this.states = prior.states();
    this.covariates = prior.transitions().covariates();
  }

  TransitionModel maximize(TransitionModel start) {
    double[] best = Minimizer.minimize(this::loss, flatten(start), TOLERANCE, MAX_ITERATIONS);
    return unflatten(best);
  }

  /** The loss at a point, with its gradient; beyond the range of stickiness it is infinite. */
  double loss(double[] point, double[] gradient) {
    Arrays.fill(gradient, 0);
    double stickiness = point[0];
    if (!(stickiness > -10 && stickiness < 100)) {
      return Double.POSITIVE_INFINITY;
    }
    double loss = penalty(point, gradient);
    for (Map.Entry<ExpectedCounts.Pressure, ExpectedCounts.Moves> each :
        counts.moves().entrySet()) {
      loss += loss(each.getKey().covariates, each.getValue(), point, gradient);
    }
    return loss;
  }

  /** The negative logarithm of the prior density, up to a constant, of a transition model. */
  double penalty(TransitionModel model) {
    double[] point = flatten(model);
    return penalty(point, new double[point.length]);
  }

  private double penalty(double[] point, double[] gradient) {
    double offCentre = point[0] - centre;
    double sum = options.stickinessPrecision() / 2 * offCentre * offCentre;
    gradient[0] = options.stickinessPrecision() * offCentre;
    for (int n = 1; n < point.length; n++) {
      double precision = n < states ? options.biasPrecision() : options.pullPrecision();
      sum += precision / 2 * point[n] * point[n];
      gradient[n] = precision * point[n];
    }
    return sum;
  }

  private double loss(
      double[] pressure, ExpectedCounts.Moves moves, double[] point, double[] gradient) {
    double[] logits = logits(pressure, point);
    double max = Arrays.stream(logits).max().orElseThrow();
    double[] weights = new double[states];
    double sum = 0;
    for (int j = 0; j < states; j++) {
      weights[j] = Math.exp(logits[j] - max);
      sum += weights[j];
    }
    double bonus = Math.expm1(point[0]);
    double loss = -point[0] * moves.stays;
    double flow = 0;
    double stays = 0;
    var norms = new double[states];
    for (int i = 0; i < states; i++) {
      norms[i] = sum + weights[i] * bonus;
      loss += moves.from[i] * (max + Math.log(norms[i])) - moves.to[i] * logits[i];
      flow += moves.from[i] / norms[i];
      stays += moves.from[i] * weights[i] * (bonus + 1) / norms[i];
    }
    gradient[0] += stays - moves.stays;
    for (int j = 1; j < states; j++) {
      double expected = weights[j] * (flow + moves.from[j] * bonus / norms[j]);
      double surplus = expected - moves.to[j];
      gradient[j] += surplus;
      for (int p = 0; p < covariates; p++) {
        gradient[pullIndex(j, p)] += surplus * pressure[p];
      }
    }
    return loss;
  }

  private double[] logits(double[] pressure, double[] point) {
    var logits = new double[states];
    for (int j = 1; j < states; j++) {
      logits[j] = point[j];
      for (int p = 0; p < covariates; p++) {
        logits[j] += point[pullIndex(j, p)] * pressure[p];
      }
    }
    return logits;
  }

  double[] flatten(TransitionModel model) {
    var point = new double[states + (states - 1) * covariates];
    point[0] = model.stickiness();
    for (int j = 1; j < states; j++) {
      point[j] = model.bias(j);
      for (int p = 0; p < covariates; p++) {
        point[pullIndex(j, p)] = model.pull(j, p);
      }
    }
    return point;
  }

  private TransitionModel unflatten(double[] point) {
    var bias = new double[states];
    var pull = new double[states][covariates];
    for (int j = 1; j < states; j++) {
      bias[j] = point[j];
      for (int p = 0; p < covariates; p++) {
        pull[j][p] = point[pullIndex(j, p)];
      }
    }
    return new TransitionModel(point[0], bias, pull);
  }

  private int pullIndex(int state, int covariate) {
    return states + (state - 1) * covariates + covariate;
  }
}
