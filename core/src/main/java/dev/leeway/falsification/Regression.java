package dev.leeway.falsification;

import dev.leeway.math.SymmetricSystem;
import java.util.Arrays;

/**
 * A generalised linear model of a yes-or-no outcome (or, with {@link Link#IDENTITY}, of a number),
 * fitted by Fisher scoring with a ridge on all coefficients but the intercept.
 *
 * <p>With {@link Link#CLOGLOG} and one row per unit and interval, a coefficient is the log of a
 * hazard ratio (R. Prentice, L. Gloeckler. Regression analysis of grouped survival data. 1978).
 */
final class Regression {

  /** How the linear predictor becomes an expectation. */
  enum Link {
    LOGIT,
    CLOGLOG,
    IDENTITY
  }

  private static final int MAX_STEPS = 60;
  private static final int MAX_HALVINGS = 20;
  private static final double CONVERGED = 1e-9;
  private static final double FLOOR = 1e-10;
  private static final double STEEPEST = 30;

  private final Link link;
  private final double[] coefficients;

  private Regression(Link link, double[] coefficients) {
    this.link = link;
    this.coefficients = coefficients;
  }

  /**
   * Fits.
   *
   * @param rows shape (N, P), without a column for the intercept; best with columns of like scale
   * @param outcomes length N; 0 or 1 but for {@link Link#IDENTITY}
   * @param weights length N, not negative: how often a row counts
   * @param ridge penalty {@code ridge / 2 * sum of squared coefficients}; positive
   */
  static Regression fit(
      Link link, double[][] rows, double[] outcomes, int[] weights, double ridge) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    var model = new Regression(link, new double[columns + 1]);
    model.coefficients[0] = start(link, outcomes, weights);
    double loss = model.loss(rows, outcomes, weights, ridge);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] move = model.direction(rows, outcomes, weights, ridge);
      double[] from = model.coefficients.clone();
      double length = 1;
      double next = loss;
      for (int halving = 0; halving < MAX_HALVINGS; halving++, length /= 2) {
        for (int i = 0; i < from.length; i++) {
          model.coefficients[i] = from[i] + length * move[i];
        }
        next = model.loss(rows, outcomes, weights, ridge);
        if (next <= loss) {
          break;
        }
      }
      if (!(next < loss - CONVERGED * (1 + Math.abs(loss)))) {
        if (!(next <= loss)) {
          System.arraycopy(from, 0, model.coefficients, 0, from.length);
        }
        break;
      }
      loss = next;
    }
    return model;
  }

  /** Returns the coefficient of a column, from 0. */
  double coefficient(int column) {
    return coefficients[column + 1];
  }

  /** Returns the intercept. */
  double intercept() {
    return coefficients[0];
  }

  /** Returns the expected outcome of a row. */
  double expected(double[] row) {
    return mean(predictor(row));
  }

  /** Returns the loss in nats of calling a yes-or-no outcome with the expected probability. */
  double logLoss(double[] row, boolean outcome) {
    double p = Math.clamp(expected(row), FLOOR, 1 - FLOOR);
    return -Math.log(outcome ? p : 1 - p);
  }

  private double predictor(double[] row) {
    double sum = coefficients[0];
    for (int i = 0; i < row.length; i++) {
      sum += coefficients[i + 1] * row[i];
    }
    return sum;
  }

  private double mean(double predictor) {
    double eta = Math.clamp(predictor, -STEEPEST, STEEPEST);
    return switch (link) {
      case LOGIT -> 1 / (1 + Math.exp(-eta));
      case CLOGLOG -> -Math.expm1(-Math.exp(eta));
      case IDENTITY -> predictor;
    };
  }

  private double slope(double predictor) {
    double eta = Math.clamp(predictor, -STEEPEST, STEEPEST);
    double p = mean(eta);
    return switch (link) {
      case LOGIT -> p * (1 - p);
      case CLOGLOG -> Math.exp(eta - Math.exp(eta));
      case IDENTITY -> 1;
    };
  }

  private double variance(double expected) {
    return link == Link.IDENTITY ? 1 : Math.max(expected * (1 - expected), FLOOR);
  }

  private double[] direction(double[][] rows, double[] outcomes, int[] weights, double ridge) {
    int size = coefficients.length;
    var information = new double[size][size];
    var score = new double[size];
    for (int n = 0; n < rows.length; n++) {
      if (weights[n] == 0) {
        continue;
      }
      double eta = predictor(rows[n]);
      double expected = mean(eta);
      double slope = slope(eta);
      double variance = variance(expected);
      double push = weights[n] * (outcomes[n] - expected) * slope / variance;
      double bend = weights[n] * slope * slope / variance;
      for (int i = 0; i < size; i++) {
        double left = i == 0 ? 1 : rows[n][i - 1];
        score[i] += push * left;
        for (int j = 0; j <= i; j++) {
          information[i][j] += bend * left * (j == 0 ? 1 : rows[n][j - 1]);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      information[i][i] += i == 0 ? FLOOR : ridge;
      score[i] -= i == 0 ? 0 : ridge * coefficients[i];
    }
    return SymmetricSystem.solve(information, score);
  }

  private double loss(double[][] rows, double[] outcomes, int[] weights, double ridge) {
    double sum = 0;
    for (int n = 0; n < rows.length; n++) {
      if (weights[n] > 0) {
        double expected = mean(predictor(rows[n]));
        sum += weights[n] * loss(expected, outcomes[n]);
      }
    }
    for (int i = 1; i < coefficients.length; i++) {
      sum += ridge / 2 * coefficients[i] * coefficients[i];
    }
    return sum;
  }

  private double loss(double expected, double outcome) {
    if (link == Link.IDENTITY) {
      return (outcome - expected) * (outcome - expected) / 2;
    }
    double p = Math.clamp(expected, FLOOR, 1 - FLOOR);
    return -(outcome * Math.log(p) + (1 - outcome) * Math.log(1 - p));
  }

  private static double start(Link link, double[] outcomes, int[] weights) {
    double of = Arrays.stream(weights).sum();
    double sum = 0;
    for (int n = 0; n < outcomes.length; n++) {
      sum += weights[n] * outcomes[n];
    }
    double share = (sum + .5) / (of + 1);
    return switch (link) {
      case LOGIT -> Math.log(share / (1 - share));
      case CLOGLOG -> Math.log(-Math.log1p(-share));
      case IDENTITY -> of == 0 ? 0 : sum / of;
    };
  }
}
