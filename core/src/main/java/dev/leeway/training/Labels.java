package dev.leeway.training;

import java.util.SortedMap;

/** Reads label columns. */
final class Labels {

  private Labels() {}

  /** Returns a column that says 1 or 0. */
  static int flag(String id, SortedMap<String, String> labels, String column) {
    return switch (labels.getOrDefault(column, "")) {
      case "1" -> 1;
      case "0" -> 0;
      case String other ->
          throw new TrainingException(
              "%s: label %s is \"%s\", expected 1 or 0.".formatted(id, column, other));
    };
  }

  /** Returns a column that is a decimal number. */
  static double number(String id, SortedMap<String, String> labels, String column) {
    String text = labels.getOrDefault(column, "");
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw new TrainingException(
          "%s: label %s is \"%s\", expected a number.".formatted(id, column, text));
    }
  }
}
