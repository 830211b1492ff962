package dev.leeway.registration;

import dev.leeway.accuracy.LabelRow;
import dev.leeway.ingest.InputException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question about one column of a label: {@code column=value}, {@code column!=value}, {@code
 * column>=number}, {@code column<number} or {@code column~text} (contains).
 *
 * @param text as the user wrote it
 */
public record Condition(String text, String column, String operator, String operand) {

  private static final Pattern SHAPE = Pattern.compile("([^=!<>~]+?)\\s*(>=|!=|=|<|~)\\s*(.*)");

  /**
   * Reads a condition.
   *
   * @throws InputException if it is none
   */
  public static Condition parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      throw new InputException(
          ("\"%s\" is no condition."
                  + "\nWrite column=value, column!=value, column>=number, column<number or"
                  + " column~text.")
              .formatted(text));
    }
    return new Condition(text.strip(), matcher.group(1), matcher.group(2), matcher.group(3));
  }

  /** Returns whether it holds; empty where the label says nothing in that column. */
  public Optional<Boolean> of(LabelRow label) {
    String value = label.values().getOrDefault(column, "").strip();
    if (value.isEmpty() && !operator.equals("!=") && !operand.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (operator) {
          case "=" -> value.equals(operand);
          case "!=" -> !value.equals(operand);
          case ">=" -> number(value, label) >= number(operand, label);
          case "<" -> number(value, label) < number(operand, label);
          case "~" -> value.contains(operand);
          default -> throw new IllegalStateException("no operator " + operator);
        });
  }

  private double number(String value, LabelRow label) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new InputException(
          "The label of %s: \"%s\" is no number, as %s needs.\nCorrect the label file or the condition."
              .formatted(label.id(), value, text),
          e);
    }
  }
}
