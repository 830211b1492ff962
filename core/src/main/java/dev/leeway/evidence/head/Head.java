package dev.leeway.evidence.head;

import dev.leeway.math.LogOdds;
import dev.leeway.math.Temperature;
import java.util.List;

/**
 * A trained linear scorer: regularised logistic regression, one against the rest, each class with a
 * calibration of its own. Immutable and safe for use by several threads.
 */
public final class Head {

  private final String name;
  private final FeatureSpace space;
  private final List<HeadClass> classes;

  /**
   * @param classes one for a yes-or-no question, else two or more
   */
  public Head(String name, FeatureSpace space, List<HeadClass> classes) {
    this.name = name;
    this.space = space;
    this.classes = List.copyOf(classes);
    for (HeadClass one : classes) {
      if (one.size() != space.size()) {
        throw new IllegalArgumentException(
            "head %s: class %s has %d weights, expected the %d of its features"
                .formatted(name, one.name(), one.size(), space.size()));
      }
    }
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("head " + name + " has no class");
    }
  }

  /** Returns its stable name, for example {@code refused}. */
  public String name() {
    return name;
  }

  /** Returns what its features are. */
  public FeatureSpace space() {
    return space;
  }

  /** Returns its classes, in order. */
  public List<HeadClass> classes() {
    return classes;
  }

  /**
   * Returns the calibrated probability of the only class of a yes-or-no head.
   *
   * @throws IllegalStateException if the head has several classes
   */
  public double probability(FeatureVector features) {
    if (classes.size() != 1) {
      throw new IllegalStateException("head %s has %d classes".formatted(name, classes.size()));
    }
    return LogOdds.sigmoid(classes.getFirst().logOdds(features));
  }

  /**
   * Returns a probability for each class. Of several classes it is the softmax of their log-odds,
   * so that they add up to 1; training has stretched the log-odds such that it is calibrated.
   */
  public double[] probabilities(FeatureVector features) {
    double[] logOdds = logOdds(features);
    return logOdds.length == 1
        ? new double[] {LogOdds.sigmoid(logOdds[0])}
        : Temperature.softmax(logOdds);
  }

  /** Returns the calibrated log-odds of each class against all others. */
  public double[] logOdds(FeatureVector features) {
    return classes.stream().mapToDouble(one -> one.logOdds(features)).toArray();
  }
}
