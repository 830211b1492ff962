package dev.leeway.weave.pluralism;

import java.util.Arrays;

/** How the services of several stakeholders become one number (the aggregate W of [1]). */
public enum Welfare {
  /** The service of whoever is served least. */
  MIN("least served"),
  /** The geometric mean: Nash welfare, which no one can be bought out of. */
  NASH("Nash"),
  /** The variance over stakeholders: 0 where all are served alike. */
  VARIANCE("variance");

  /*
   * [1] T. Klassen, P. Alamdari, S. McIlraith. Pluralistic alignment over time. arXiv 2411.10654,
   * 2024.
   */

  private final String words;

  Welfare(String words) {
    this.words = words;
  }

  /** Returns the name for people. */
  public String words() {
    return words;
  }

  /**
   * Returns the aggregate.
   *
   * @param services one a stakeholder, in [0, 1]; at least one
   */
  public double of(double[] services) {
    if (services.length == 0) {
      throw new IllegalArgumentException("no stakeholder, expected at least one");
    }
    return switch (this) {
      case MIN -> Arrays.stream(services).min().orElseThrow();
      case NASH -> nash(services);
      case VARIANCE -> variance(services);
    };
  }

  private static double nash(double[] services) {
    double product = 1;
    for (double each : services) {
      product *= each;
    }
    return Math.pow(product, 1.0 / services.length);
  }

  private static double variance(double[] services) {
    double mean = Arrays.stream(services).average().orElseThrow();
    double sum = 0;
    for (double each : services) {
      sum += (each - mean) * (each - mean);
    }
    return sum / services.length;
  }
}
