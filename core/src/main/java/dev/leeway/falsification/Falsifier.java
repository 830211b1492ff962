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
      case F1A -> AddedValueTest.run(observations, numbers);
      case F1B -> ReducibilityTest.run(observations, numbers);
      case F1C -> ContextTest.run(observations, numbers);
      case F3 -> ProxyTest.run(observations, numbers);
      case F8 -> OrderTest.run(observations, numbers);
      case F10 -> GapTest.run(observations, numbers);
      case F11 -> RecognitionTest.run(observations, numbers);
    };
  }
}
