package dev.leeway.charter;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression that runs in time linear in the text, whatever either of them is.
 *
 * <p>The syntax is RE2's: no look-around and no back-references. Letter case counts unless the
 * expression starts with {@code (?i)}.
 *
 * @param expression as the charter writes it
 * @param compiled the same, ready to run
 */
public record TextPattern(String expression, Pattern compiled) {

  /** Expands to a bounded program; longer expressions are refused. */
  static final int LONGEST = 20_000;

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException with what is wrong and where in the expression
   */
  public static TextPattern of(String expression) {
    if (expression.length() > LONGEST) {
      throw new IllegalArgumentException(
          "pattern has %d characters, expected at most %d".formatted(expression.length(), LONGEST));
    }
    try {
      return new TextPattern(
          expression, Pattern.compile(expression, Pattern.MULTILINE | Pattern.DOTALL));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(describe(expression, e), e);
    }
  }

  /** Returns whether any part of the text matches. */
  public boolean occursIn(CharSequence text) {
    return compiled.matcher(text).find();
  }

  /** Returns whether the whole text matches. */
  public boolean matchesAll(CharSequence text) {
    return compiled.matcher(text).matches();
  }

  /** Returns a matcher over the text, at its start. */
  public Matcher matcher(CharSequence text) {
    return compiled.matcher(text);
  }

  @Override
  public String toString() {
    return expression;
  }

  private static String describe(String expression, PatternSyntaxException problem) {
    // RE2J puts the flags in front when it repeats the whole expression.
    String piece = problem.getPattern().replaceFirst("^(\\(\\?[ims]\\))+", "");
    int at = piece.isEmpty() || piece.equals(expression) ? -1 : expression.indexOf(piece);
    String where = at < 0 ? "" : " at character %d".formatted(at + 1);
    return "bad pattern%s: %s \"%s\"".formatted(where, problem.getDescription(), piece);
  }
}
