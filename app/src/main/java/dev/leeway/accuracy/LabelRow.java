package dev.leeway.accuracy;

import dev.leeway.ingest.InputException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of a label file.
 *
 * @param values by column
 */
public record LabelRow(String id, SortedMap<String, String> values) {

  public LabelRow {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Returns the text of a column; the table has checked that the column is there. */
  String text(String column) {
    return values.getOrDefault(column, "");
  }

  /** Returns whether a column says 1. */
  boolean flag(String column) {
    return switch (text(column)) {
      case "1" -> true;
      case "0" -> false;
      default -> throw unusable(column, "1 or 0");
    };
  }

  /** Returns the whole number of a column, 0 or more. */
  int count(String column) {
    try {
      return Integer.parseUnsignedInt(text(column));
    } catch (NumberFormatException e) {
      throw unusable(column, "a whole number");
    }
  }

  /** Returns a text as the decimal number it should be. */
  double number(String text, String column) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw unusable(column, "a number");
    }
  }

  private InputException unusable(String column, String expected) {
    return new InputException(
        "The label of %s has \"%s\" in column %s, expected %s.\nCorrect the label file."
            .formatted(id, text(column), column, expected));
  }
}
