package dev.leeway.report;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of CSV. Text is quoted where need be, and what a spreadsheet would take for a formula is
 * led by an apostrophe; numbers are written as they are.
 */
final class CsvRow {

  /*
   * Cells that begin so are computed by spreadsheets, which may call programs or fetch addresses
   * (OWASP, CSV injection). The full-width forms are read as the plain ones where East Asian input
   * is usual.
   */
  private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

  private final StringBuilder row = new StringBuilder();
  private boolean begun;

  /** Adds any text, with everything escaped that a terminal might obey or a reader not see. */
  CsvRow text(String anything) {
    String safe = TerminalText.of(anything).plain();
    boolean formula = !safe.isEmpty() && FORMULA.indexOf(safe.charAt(0)) >= 0;
    return cell(formula ? "'" + safe : safe);
  }

  /** Adds a number or truth value that is text already. */
  CsvRow plain(String value) {
    return cell(TerminalText.of(value).plain());
  }

  CsvRow number(double value) {
    var digits = new StringBuilder();
    JsonNumber.append(value, digits);
    return cell(digits.toString());
  }

  CsvRow number(Optional<Double> value) {
    return value.map(this::number).orElseGet(this::absent);
  }

  CsvRow count(int value) {
    return cell(String.valueOf(value));
  }

  CsvRow count(OptionalInt value) {
    return value.isPresent() ? count(value.getAsInt()) : absent();
  }

  CsvRow truth(boolean value) {
    return cell(String.valueOf(value));
  }

  /** Adds an empty cell: what is not known is not there. */
  CsvRow absent() {
    return cell("");
  }

  /** Writes the row with its line end. */
  void write(Appendable out) throws IOException {
    out.append(row).append("\r\n");
  }

  private CsvRow cell(String content) {
    if (begun) {
      row.append(',');
    }
    begun = true;
    boolean quoted = content.indexOf(',') >= 0 || content.indexOf('"') >= 0;
    if (quoted) {
      row.append('"').append(content.replace("\"", "\"\"")).append('"');
    } else {
      row.append(content);
    }
    return this;
  }
}
