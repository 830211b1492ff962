package dev.leeway.falsification;

import java.util.List;

/** Runs a test on what was observed. */
public final class Falsifier {

  private Falsifier() {}

  /**
   * Runs one test.
   *
   * @param numbers those that were registered
   * @throws IllegalArgumentException if a number is missing that the test needs
   */
  public static TestResult run(
      TestName test, List<TraceObservation> observations, Numbers numbers) {
    return switch (test) {
      case F3 -> ProxyTest.run(observations, numbers);
      case F1A, F1B, F1C, F8, F10, F11 ->
          throw new IllegalArgumentException(test.code() + " cannot be run yet");
    };
  }
}
