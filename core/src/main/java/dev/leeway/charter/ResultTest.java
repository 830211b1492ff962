package dev.leeway.charter;

import java.util.List;

/**
 * What a call's result must be.
 *
 * @param success what must be known about the call's success
 * @param matches every one of these occurs in the result
 * @param without none of these occurs in the result
 */
public record ResultTest(Success success, List<TextPattern> matches, List<TextPattern> without) {

  /** What must be known about a call's success. */
  public enum Success {
    /** Nothing: a call without a result, or with a failed one, counts. */
    ANY,
    /** There is a result, and the transcript does not mark it as failed. */
    SUCCEEDED,
    /** There is a result that the transcript marks as failed. */
    FAILED
  }

  public ResultTest {
    matches = List.copyOf(matches);
    without = List.copyOf(without);
  }

  /** Returns the test that every call passes, answered or not. */
  public static ResultTest any() {
    return new ResultTest(Success.ANY, List.of(), List.of());
  }
}
