package dev.leeway.charter;

import java.util.List;

/**
 * What one named argument of a tool call must be. Text is compared exactly, but for blanks at its
 * ends; a number may be written as a JSON number or as text like {@code "$1,200"}.
 */
public sealed interface ArgumentTest {

  /** Returns the argument's name. */
  String argument();

  /** The argument is there, with any value but null. */
  record Present(String argument) implements ArgumentTest {}

  /** The argument is not there, or null. */
  record Missing(String argument) implements ArgumentTest {}

  /** The value is one of these; if it is an array, every element is. */
  record In(String argument, List<String> values) implements ArgumentTest {
    public In {
      values = List.copyOf(values);
    }
  }

  /** The value is none of these; if it is an array, no element is. */
  record NotIn(String argument, List<String> values) implements ArgumentTest {
    public NotIn {
      values = List.copyOf(values);
    }
  }

  /** The pattern occurs in the value's text. */
  record Matches(String argument, TextPattern pattern) implements ArgumentTest {}

  /** The value is a number that compares so with the bound. */
  record Compares(String argument, Comparison comparison, double bound) implements ArgumentTest {
    public Compares {
      if (!Double.isFinite(bound)) {
        throw new IllegalArgumentException(
            "bound of argument \"%s\" is %s, expected a finite number".formatted(argument, bound));
      }
    }
  }

  /** How a number compares with a bound. */
  enum Comparison {
    ABOVE,
    AT_LEAST,
    BELOW,
    AT_MOST;

    /** Returns the key as charters write it: {@code at-least}. */
    public String label() {
      return switch (this) {
        case ABOVE -> "above";
        case AT_LEAST -> "at-least";
        case BELOW -> "below";
        case AT_MOST -> "at-most";
      };
    }

    boolean holds(double number, double bound) {
      return switch (this) {
        case ABOVE -> number > bound;
        case AT_LEAST -> number >= bound;
        case BELOW -> number < bound;
        case AT_MOST -> number <= bound;
      };
    }
  }
}
