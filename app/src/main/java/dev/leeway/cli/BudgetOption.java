package dev.leeway.cli;

import dev.leeway.cascade.EncoderBudget;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says how much of the encoder's work is done. */
final class BudgetOption {

  @Option(
      names = "--encoder-budget",
      paramLabel = "SHARE",
      converter = Converter.class,
      description =
          "About how much of the encoder's work to do, from 0 to 1: texts that are expected to say"
              + " least about a verdict are left out (docs/encoder.md). Default: 1, all of it.")
  private Optional<EncoderBudget> budget = Optional.empty();

  /** Returns the budget. */
  EncoderBudget budget() {
    return budget.orElse(EncoderBudget.whole());
  }

  /** Returns whether one was given. */
  boolean given() {
    return budget.isPresent();
  }

  /** Reads a share. */
  static final class Converter implements ITypeConverter<EncoderBudget> {

    @Override
    public EncoderBudget convert(String value) {
      try {
        return new EncoderBudget(Double.parseDouble(value));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "'%s' is no share of the encoder's work, expected a number from 0 to 1"
                .formatted(value));
      }
    }
  }
}
