package dev.leeway.charter;

import java.util.List;

/** A deterministic condition on what the model did or wrote in one turn. */
public sealed interface EnactmentRule {

  /**
   * A tool call of this shape.
   *
   * @param tool must match the tool's whole name
   * @param arguments all must hold
   * @param amount how much the call weighs
   */
  record Call(TextPattern tool, List<ArgumentTest> arguments, ResultTest result, Amount amount)
      implements EnactmentRule {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Words of this shape in the reply to the reader; the model's private reasoning never counts.
   *
   * @param unless a match does not count if one of these occurs in the same sentence
   * @param weight of each match, above 0
   */
  record Reply(TextPattern text, List<TextPattern> unless, double weight) implements EnactmentRule {
    public Reply {
      unless = List.copyOf(unless);
      Amount.requirePositive(weight);
    }
  }

  /**
   * How much a call weighs: a factor times the product of numeric arguments. A call where one of
   * these arguments is not a number above 0 enacts nothing.
   *
   * @param factor above 0
   * @param arguments names; empty if every call weighs the same
   */
  record Amount(double factor, List<String> arguments) {

    public Amount {
      arguments = List.copyOf(arguments);
      requirePositive(factor);
    }

    /** Returns the amount of calls that all weigh 1. */
    public static Amount one() {
      return new Amount(1, List.of());
    }

    static void requirePositive(double weight) {
      if (!(weight > 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException(
            "weight is %s, expected a finite number above 0".formatted(weight));
      }
    }
  }
}
