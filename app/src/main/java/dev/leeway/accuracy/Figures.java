package dev.leeway.accuracy;

import java.util.List;

/**
 * What a task found.
 *
 * @param unit what a row of the main figures is, for people
 * @param n how many rows the main figures rest on
 * @param clusters in how many clusters those rows come
 * @param metrics figures of the analysis
 * @param baselines figures of what one would otherwise use
 */
public record Figures(
    String unit, int n, int clusters, List<Figure> metrics, List<Figure> baselines) {

  public Figures {
    metrics = List.copyOf(metrics);
    baselines = List.copyOf(baselines);
  }
}
