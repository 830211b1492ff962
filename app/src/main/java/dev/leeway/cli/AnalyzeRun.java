package dev.leeway.cli;

import dev.leeway.store.Answer;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.function.Function;

/** One run of {@code leeway analyze}: what is read, worked on in several threads, and taken. */
final class AnalyzeRun {

  private final Function<Transcript, Answer> analyzer;
  private final int jobs;

  /**
   * @param analyzer called in several threads
   */
  AnalyzeRun(Function<Transcript, Answer> analyzer, int jobs) {
    this.analyzer = analyzer;
    this.jobs = jobs;
  }

  /** Analyses what arrives until it ends, the limit is reached, or nobody wants more. */
  void run(Arrivals arrivals, long limit, Results results) throws IOException {
    try (var work = new OrderedWork<Arrival, Result>(jobs, this::result, results::take)) {
      for (long left = limit; left > 0 && results.wanted() && arrivals.hasNext(); left--) {
        work.add(arrivals.next());
      }
      work.finish();
    }
  }

  private Result result(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Unreadable unreadable -> Result.of(unreadable.failed(), arrival.bytes());
      case Arrival.Legible readable -> result(readable);
    };
  }

  private Result result(Arrival.Legible readable) {
    try {
      return Result.of(analyzer.apply(readable.transcript()), readable.bytes());
    } catch (RuntimeException | StackOverflowError e) {
      return Result.bug(readable, e);
    }
  }
}
