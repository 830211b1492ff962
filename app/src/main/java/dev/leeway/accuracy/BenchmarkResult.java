package dev.leeway.accuracy;

import java.util.List;

/**
 * A finished benchmark.
 *
 * @param figures what was found
 * @param effort what it took
 * @param remarks what a reader must know before believing the figures; may be empty
 */
public record BenchmarkResult(String task, Figures figures, Effort effort, List<String> remarks) {

  public BenchmarkResult {
    remarks = List.copyOf(remarks);
  }
}
