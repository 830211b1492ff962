package dev.leeway.charter;

import java.util.Comparator;

/**
 * One thing that is wrong with a charter.
 *
 * @param line where, from 1
 * @param message what is wrong and what was expected, in one sentence without a full stop
 */
public record CharterProblem(int line, String message) implements Comparable<CharterProblem> {

  @Override
  public int compareTo(CharterProblem other) {
    return Comparator.comparingInt(CharterProblem::line)
        .thenComparing(CharterProblem::message)
        .compare(this, other);
  }
}
