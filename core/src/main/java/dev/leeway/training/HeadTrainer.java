package dev.leeway.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.FeatureVector;
import dev.leeway.evidence.head.Head;
import dev.leeway.evidence.head.HeadClass;
import dev.leeway.math.Platt;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits heads: logistic regression with an L2 penalty, by a trust-region Newton method [1], which
 * has one optimum and reaches it without chance.
 *
 * <p>[1] C.-J. Lin, R. Weng, S. Keerthi. Trust region Newton method for large-scale logistic
 * regression. JMLR 9, 2008.
 */
public final class HeadTrainer {

  private static final double TOLERANCE = 1e-4;
  private static final Platt IDENTITY = new Platt(1, 0);

  static {
    // The library reports its progress on standard output, which belongs to results.
    Linear.disableDebugOutput();
  }

  private final String name;
  private final FeatureSpace space;
  private final List<String> classes;
  private final double cost;

  /**
   * @param classes their names; one name for a yes-or-no head
   * @param cost what a unit of loss costs against the penalty (C), above 0
   */
  public HeadTrainer(String name, FeatureSpace space, List<String> classes, double cost) {
    this.name = name;
    this.space = space;
    this.classes = List.copyOf(classes);
    this.cost = cost;
  }

  /** Returns a head fitted to all examples, not yet calibrated. */
  public Head fit(List<Example> examples) {
    var fitted = new ArrayList<HeadClass>();
    for (int i = 0; i < classes.size(); i++) {
      fitted.add(fit(examples, i));
    }
    return new Head(name, space, fitted);
  }

  private HeadClass fit(List<Example> examples, int index) {
    int positive = positive(index);
    long yes = examples.stream().filter(example -> example.label() == positive).count();
    if (yes == 0 || yes == examples.size()) {
      throw new TrainingException(
          "Head %s: %d of %d examples are %s; it takes some of each to train it."
              .formatted(name, yes, examples.size(), classes.get(index)));
    }
    var problem = new Problem();
    problem.l = examples.size();
    problem.n = space.size() + 1;
    problem.x =
        examples.stream().map(example -> nodes(example.features())).toArray(Feature[][]::new);
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.y[i] = examples.get(i).label() == positive ? 1 : -1;
    }
    var parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE);
    Model model = Linear.train(problem, parameter);
    // The label that comes first in the examples is the positive one.
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] fitted = model.getFeatureWeights();
    var weights = new float[space.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (sign * fitted[i]);
    }
    return new HeadClass(classes.get(index), sign * fitted[space.size()], weights, IDENTITY);
  }

  private int positive(int index) {
    return classes.size() == 1 ? 1 : index;
  }

  /** The features and, last, the constant one whose weight is the bias. */
  private Feature[] nodes(FeatureVector features) {
    var nodes = new Feature[features.entries() + 1];
    for (int entry = 0; entry < features.entries(); entry++) {
      nodes[entry] = new FeatureNode(features.index(entry) + 1, features.value(entry));
    }
    nodes[features.entries()] = new FeatureNode(space.size() + 1, 1);
    return nodes;
  }
}
