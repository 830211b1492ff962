package dev.leeway.report;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers as JSON, rounded to {@value #DIGITS} significant digits: the same number gives the same
 * characters on every platform.
 */
final class JsonNumber {

  static final int DIGITS = 6;

  private static final MathContext ROUNDED = new MathContext(DIGITS);

  /** Below this, numbers are written with an exponent. */
  private static final double SMALLEST_FAST = 1e-6;

  private JsonNumber() {}

  /** Appends a finite number; anything else is a bug of whoever measured it. */
  static void append(double value, StringBuilder out) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "%s is no number that JSON can hold; what is not there must be absent".formatted(value));
    }
    double size = Math.abs(value);
    if (value == 0) {
      out.append('0');
    } else if (size >= SMALLEST_FAST && size < 1) {
      fraction(value, size, out);
    } else {
      out.append(exact(value));
    }
  }

  // Probabilities are most of what is written; this path is BigDecimal's answer without its cost.
  private static void fraction(double value, double size, StringBuilder out) {
    long scale = 1_000_000;
    while (size * scale < 100_000) {
      scale *= 10;
    }
    double scaled = size * scale;
    long digits = Math.round(scaled);
    if (Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-6 || digits >= 1_000_000) {
      // Too near a tie, or to the next power of ten, for one multiplication to decide.
      out.append(exact(value));
      return;
    }
    while (digits % 10 == 0) {
      digits /= 10;
      scale /= 10;
    }
    String written = String.valueOf(scale + digits);
    out.append(value < 0 ? "-0." : "0.").append(written, 1, written.length());
  }

  private static String exact(double value) {
    BigDecimal rounded = new BigDecimal(value).round(ROUNDED).stripTrailingZeros();
    int magnitude = rounded.precision() - rounded.scale();
    return magnitude > -6 && magnitude < 16 ? rounded.toPlainString() : rounded.toString();
  }
}
