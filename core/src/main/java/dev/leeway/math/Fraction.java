package dev.leeway.math;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share as people write it, such as 2/3: exact, so that two of three reach two thirds, which no
 * decimal does.
 *
 * @param of positive
 * @param in at least {@code of}
 */
public record Fraction(int of, int in) {

  /** The whole. */
  public static final Fraction ALL = new Fraction(1, 1);

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  /** Checks that the share is above 0 and at most 1. */
  public Fraction {
    if (of < 1 || in < of) {
      throw new IllegalArgumentException(
          "share %d/%d, expected above 0 and at most 1".formatted(of, in));
    }
  }

  /** Returns the share that a text such as {@code 2/3} or {@code all} says, if it says one. */
  public static Optional<Fraction> of(String text) {
    if (text.equals("all")) {
      return Optional.of(ALL);
    }
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int of = Integer.parseInt(matcher.group(1));
    int in = Integer.parseInt(matcher.group(2));
    return of < 1 || in < of ? Optional.empty() : Optional.of(new Fraction(of, in));
  }

  /** Returns whether a count is at least this share of a total. */
  public boolean isReachedBy(int count, int total) {
    return (long) count * in >= (long) of * total;
  }

  /** Returns whether this is more than one half. */
  public boolean isMajority() {
    return 2L * of > in;
  }

  @Override
  public String toString() {
    return of == in ? "all" : of + "/" + in;
  }
}
