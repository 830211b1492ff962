package dev.leeway.hmm;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a {@link CrowdModel} to many sequences by expectation-maximisation with priors. The start
 * decides everything that the data do not; there are no random restarts.
 */
public final class MapEm {

  /*
   *   Theta_j[k][c] = (c0 M_j[k][c] + counts) / row sum       M: the starting tables, c0 = 8
   *   pi_k          = (.5 + counts) / sum
   *   (b, kappa, w) = TransitionFit
   *
   * Each maximises expected log-evidence plus log-prior, so the penalised evidence never falls [1].
   *
   * [1] A. Dempster, N. Laird, D. Rubin. Maximum likelihood from incomplete data via the EM
   *     algorithm. JRSS B 39(1), 1977.
   */

  private MapEm() {}

  /**
   * What a fit ended with.
   *
   * @param penalisedEvidence log-evidence plus log-prior, nats, before each iteration and at the
   *     end
   * @param converged false if the limit on iterations was reached first
   */
  public record Fit(CrowdModel model, List<Double> penalisedEvidence, boolean converged) {

    /** Copies the list. */
    public Fit {
      penalisedEvidence = List.copyOf(penalisedEvidence);
    }
  }

  /** Fits all parameters, from a start that is also the centre of the priors. */
  public static Fit fit(CrowdModel start, List<CrowdSequence> sequences, EmOptions options) {
    CrowdModel model = start;
    ExpectedCounts counts = count(model, sequences);
    List<Double> evidence = new ArrayList<>();
    evidence.add(counts.logEvidence() + logPrior(model, start, options));
    boolean converged = false;
    for (int i = 0; i < options.maxIterations() && !converged; i++) {
      model = maximize(model, counts, start, options);
      counts = count(model, sequences);
      double before = evidence.getLast();
      double after = counts.logEvidence() + logPrior(model, start, options);
      evidence.add(after);
      converged = Math.abs(after - before) <= options.relativeChange() * Math.abs(before);
    }
    return new Fit(model, evidence, converged);
  }

  /** The expectation step: the counts of all sequences under a model. */
  public static ExpectedCounts count(CrowdModel model, List<CrowdSequence> sequences) {
    int size = sequences.size();
    if (size <= 1) {
      return sequences.isEmpty()
          ? ExpectedCounts.empty(model)
          : ExpectedCounts.of(model, sequences.getFirst());
    }
    // By halves: adding one sequence at a time would copy a growing sum as often as there are
    // sequences.
    return count(model, sequences.subList(0, size / 2))
        .plus(count(model, sequences.subList(size / 2, size)));
  }

  /**
   * The maximisation step: the best model for given counts, near the prior.
   *
   * @param model where the search for transitions starts
   * @param prior the centre of the priors
   */
  public static CrowdModel maximize(
      CrowdModel model, ExpectedCounts counts, CrowdModel prior, EmOptions options) {
    return new CrowdModel(
        initial(counts, prior, options),
        new TransitionFit(counts, options, prior).maximize(model.transitions()),
        emission(counts, prior.emission(), options));
  }

  /** The logarithm of the prior density of a model, up to a constant, nats. */
  static double logPrior(CrowdModel model, CrowdModel prior, EmOptions options) {
    ExpectedCounts none = ExpectedCounts.empty(model);
    double sum = -new TransitionFit(none, options, prior).penalty(model.transitions());
    for (int k = 0; k < model.states(); k++) {
      sum += options.initialWeight() * Math.log(model.initial(k));
      for (int j = 0; j < model.emission().scorers(); j++) {
        for (int c = 0; c < model.emission().labels(j); c++) {
          double weight = options.emissionWeight() * prior.emission().probability(j, k, c);
          sum += weight > 0 ? weight * Math.log(model.emission().probability(j, k, c)) : 0;
        }
      }
    }
    return sum;
  }

  private static double[] initial(ExpectedCounts counts, CrowdModel prior, EmOptions options) {
    var initial = new double[prior.states()];
    for (int k = 0; k < initial.length; k++) {
      initial[k] = options.initialWeight() + counts.initial(k);
    }
    return normalized(initial);
  }

  private static DawidSkene emission(ExpectedCounts counts, DawidSkene prior, EmOptions options) {
    var theta = new double[prior.scorers()][prior.states()][];
    for (int j = 0; j < theta.length; j++) {
      for (int k = 0; k < prior.states(); k++) {
        var row = new double[prior.labels(j)];
        for (int c = 0; c < row.length; c++) {
          row[c] = options.emissionWeight() * prior.probability(j, k, c) + counts.emission(j, k, c);
        }
        theta[j][k] = normalized(row);
      }
    }
    return new DawidSkene(theta);
  }

  private static double[] normalized(double[] weights) {
    double sum = 0;
    for (double each : weights) {
      sum += each;
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }
}
