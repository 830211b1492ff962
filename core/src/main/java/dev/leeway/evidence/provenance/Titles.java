package dev.leeway.evidence.provenance;

import java.util.List;
import java.util.Set;

/** Tells verbs of doing from the same words as nouns: in titles, opening hours and references. */
final class Titles {
  private static final Set<String> OPENING = Set.of("open", "close", "closed", "start");

  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "daily",
          "weekday",
          "weekend",
          "hour",
          "today",
          "until",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun");

  private static final Set<String> AFTER_NOUNS =
      Set.copyOf(List.of("of for on is was are and at has were in be with from by".split(" ", -1)));

  private final Vocabulary vocabulary;

  Titles(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A word of doing before "of", "for", "on", "is" or a date heads a title: "Update on the plan".
   */
  boolean isNoun(String text, List<Token> tokens, int at) {
    if (at + 1 >= tokens.size() || ",:;|-_(./".indexOf(text.charAt(tokens.get(at).end())) >= 0) {
      return true;
    }
    String next = word(tokens, at + 1);
    if (isReference(text, tokens, at + 1) || (OPENING.contains(word(tokens, at)) && isTime(next))) {
      return true;
    }
    boolean visit = next.equals("to") && Act.base(word(tokens, at)) == Act.READ.bit();
    return visit || AFTER_NOUNS.contains(next);
  }

  /** "Order 5512: packed", "Call 555-0101.": a number that ends what it stands in. */
  private static boolean isReference(String text, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    int end = token.end();
    boolean ends = end >= text.length() || at + 1 == tokens.size() || isStop(text.charAt(end));
    return Character.isDigit(text.charAt(token.start())) && ends;
  }

  private static boolean isStop(char character) {
    return ",:;.)\n".indexOf(character) >= 0;
  }

  private static boolean isTime(String word) {
    return DAYS.contains(word) || word.startsWith("month:") || Character.isDigit(word.charAt(0));
  }

  private String word(List<Token> tokens, int at) {
    return vocabulary.word(tokens.get(at).id());
  }
}
