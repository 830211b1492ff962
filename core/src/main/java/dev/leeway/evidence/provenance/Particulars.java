package dev.leeway.evidence.provenance;

import java.util.List;

/** Tells words that point to one thing in the world from words about things in general. */
final class Particulars {
  private final Vocabulary vocabulary;

  Particulars(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns whether words name something: an address, a number, a name, something quoted. */
  boolean in(String text, List<Token> tokens) {
    boolean heading = isHeading(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      double weight = vocabulary.weight(token.id());
      boolean name = i > 0 && !heading && weight > 0 && isName(text, token.start());
      if (weight >= Vocabulary.DIGIT_WEIGHT || name || (i > 0 && isQuoted(text, token.start()))) {
        return true;
      }
    }
    return false;
  }

  /** Capitals throughout: "Review the Plan" heads a section, and names nobody. */
  private boolean isHeading(String text, List<Token> tokens) {
    return tokens.stream()
        .filter(token -> vocabulary.weight(token.id()) > 0)
        .allMatch(token -> !Character.isLowerCase(text.charAt(token.start())));
  }

  private static boolean isQuoted(String text, int at) {
    return at >= 2
        && "'\"`\u201c".indexOf(text.charAt(at - 1)) >= 0
        && !Character.isLetterOrDigit(text.charAt(at - 2));
  }

  /** A capital within a clause, after a word in small letters. */
  private static boolean isName(String text, int at) {
    return at >= 2
        && Character.isUpperCase(text.charAt(at))
        && text.charAt(at - 1) == ' '
        && Character.isLowerCase(text.charAt(at - 2));
  }
}
