package dev.leeway.cli;

import dev.leeway.analysis.Analysis;
import dev.leeway.finding.Kind;
import dev.leeway.finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Which findings make a run answer {@link ExitCode#FOUND}.
 *
 * @param name of a finding's kind, or of a severity, which stands for itself and all above
 * @param probability of the finding, at least, in [0, 1]
 */
record FailOn(String name, double probability) {

  private static final double USUAL_PROBABILITY = 0.5;

  /** Reads {@code KIND[:p]}. */
  static final class Converter implements ITypeConverter<FailOn> {

    @Override
    public FailOn convert(String text) {
      int colon = text.indexOf(':');
      String name = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
      if (!names().contains(name)) {
        throw new TypeConversionException(
            "there is no finding \"%s\"; expected one of %s"
                .formatted(name, String.join(", ", names())));
      }
      return new FailOn(
          name, colon < 0 ? USUAL_PROBABILITY : probability(text.substring(colon + 1)));
    }

    private static double probability(String text) {
      try {
        double value = Double.parseDouble(text);
        if (value >= 0 && value <= 1) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException(notProbability(text));
      }
      throw new TypeConversionException(notProbability(text));
    }

    private static String notProbability(String text) {
      return "\"%s\" is not a probability; expected a number from 0 to 1, as in displaced:0.8"
          .formatted(text);
    }
  }

  /** Returns the names of all kinds, then of all severities. */
  static List<String> names() {
    return Stream.concat(
            Arrays.stream(Kind.values()).map(Kind::label),
            Arrays.stream(Severity.values()).map(FailOn::label))
        .toList();
  }

  /**
   * Returns whether an analysis has a finding as described. Whether control was lost is judged by
   * what labels make of it, if there are labels; then a loss too unsure to be a finding counts too.
   */
  boolean matches(Analysis analysis) {
    boolean calibrated = analysis.calibrated().isPresent();
    return (calibrated && isNamed(Kind.DISPLACED) && analysis.loss() >= probability)
        || analysis.findings().stream()
            .filter(finding -> isNamed(finding.kind()))
            .anyMatch(
                finding ->
                    (calibrated && Kind.DISPLACED.includes(finding.kind())
                            ? analysis.loss()
                            : finding.probability())
                        >= probability);
  }

  @Override
  public String toString() {
    return name + ":" + probability;
  }

  static String describe(List<FailOn> all) {
    return all.stream().map(FailOn::toString).collect(Collectors.joining(", "));
  }

  /** Returns whether the name stands for a kind of finding. */
  boolean isNamed(Kind kind) {
    return Arrays.stream(Kind.values())
            .anyMatch(named -> named.label().equals(name) && named.includes(kind))
        || Arrays.stream(Severity.values())
            .anyMatch(
                severity ->
                    label(severity).equals(name) && kind.severity().compareTo(severity) >= 0);
  }

  private static String label(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
