package dev.leeway.accuracy;

import java.util.List;

/**
 * A finished benchmark.
 *
 * @param figures what was found
 * @param effort what it took
 * @param inSample how many transcripts some head had been trained on
 * @param remarks what a reader must know before believing the figures; may be empty
 */
public record BenchmarkResult(
    String task, Figures figures, Effort effort, int inSample, List<String> remarks) {

  public BenchmarkResult {
    remarks = List.copyOf(remarks);
  }

  /** Returns this result with the number of transcripts that some head had been trained on. */
  public BenchmarkResult withInSample(int number) {
    return new BenchmarkResult(task, figures, effort, number, remarks);
  }
}
