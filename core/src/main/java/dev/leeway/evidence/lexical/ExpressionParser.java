package dev.leeway.evidence.lexical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the notation of word patterns.
 *
 * <pre>
 *   help|assist        one of these words          ref*        a word with this beginning
 *   ( may not | never )  one of these phrases      {NAME}      a named expression
 *   x?  ( … )?  {N}?   may be left out             ..3         up to three words, whatever they are
 *   !help|assist       any one word but these
 *   ^  $               start, end of the sentence  "  ??       a quotation, a question mark
 * </pre>
 */
final class ExpressionParser {

  private final List<String> lexemes;
  private final Map<String, Expression> named;
  private int next;

  private ExpressionParser(String pattern, Map<String, Expression> named) {
    String spaced =
        pattern
            .replace("(", " ( ")
            .replace(")?", " )_ ")
            .replace(")", " ) ")
            .replace(" ) _", " )? ");
    this.lexemes = Arrays.stream(spaced.split(" +")).filter(s -> !s.isEmpty()).toList();
    this.named = named;
  }

  /**
   * Returns what a pattern says.
   *
   * @throws IllegalArgumentException if a parenthesis is open, a name unknown or a part empty
   */
  static Expression parse(String pattern, Map<String, Expression> named) {
    var parser = new ExpressionParser(pattern, named);
    Expression expression = parser.choice();
    if (parser.next < parser.lexemes.size()) {
      throw new IllegalArgumentException("\")\" without \"(\" in: " + pattern);
    }
    return expression;
  }

  private Expression choice() {
    var alternatives = new ArrayList<Expression>();
    alternatives.add(sequence());
    while (peek().equals("|")) {
      next++;
      alternatives.add(sequence());
    }
    return alternatives.size() == 1 ? alternatives.getFirst() : merged(alternatives);
  }

  /** Single words become one position, so that a long list of words stays a small automaton. */
  private static Expression merged(List<Expression> alternatives) {
    var words = new ArrayList<String>();
    var rest = new ArrayList<Expression>();
    for (Expression alternative : alternatives) {
      switch (alternative) {
        case Expression.Word word -> words.addAll(word.alternatives());
        case Expression.Choice choice -> {
          for (Expression inner : choice.alternatives()) {
            if (inner instanceof Expression.Word word) {
              words.addAll(word.alternatives());
            } else {
              rest.add(inner);
            }
          }
        }
        case Expression.Except _, Expression.Any _, Expression.Sequence _, Expression.Maybe _ ->
            rest.add(alternative);
      }
    }
    if (!words.isEmpty()) {
      rest.addFirst(new Expression.Word(words));
    }
    return rest.size() == 1 ? rest.getFirst() : new Expression.Choice(rest);
  }

  private Expression sequence() {
    var parts = new ArrayList<Expression>();
    while (!peek().isEmpty() && !peek().equals("|") && !peek().startsWith(")")) {
      parts.addAll(element());
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an empty alternative in: " + String.join(" ", lexemes));
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.Sequence(parts);
  }

  private List<Expression> element() {
    String lexeme = lexemes.get(next++);
    if (lexeme.equals("(")) {
      Expression inner = choice();
      String close = peek();
      if (!close.startsWith(")")) {
        throw new IllegalArgumentException("\"(\" without \")\" in: " + String.join(" ", lexemes));
      }
      next++;
      return List.of(close.equals(")?") ? new Expression.Maybe(inner) : inner);
    }
    if (lexeme.startsWith("..")) {
      return gap(lexeme);
    }
    boolean maybe = lexeme.length() > 1 && lexeme.endsWith("?") && !lexeme.equals("??");
    String word = maybe ? lexeme.substring(0, lexeme.length() - 1) : lexeme;
    Expression expression =
        switch (word.charAt(0)) {
          case '{' -> name(word.substring(1, word.length() - 1));
          case '!' -> new Expression.Except(List.of(word.substring(1).split("\\|")));
          default -> new Expression.Word(List.of(word.split("\\|")));
        };
    return List.of(maybe ? new Expression.Maybe(expression) : expression);
  }

  private static List<Expression> gap(String lexeme) {
    int words = Integer.parseInt(lexeme.substring(2));
    Expression gap = new Expression.Maybe(new Expression.Any());
    for (int i = 1; i < words; i++) {
      gap = new Expression.Maybe(new Expression.Sequence(List.of(new Expression.Any(), gap)));
    }
    return List.of(gap);
  }

  private Expression name(String name) {
    return Optional.ofNullable(named.get(name))
        .orElseThrow(
            () -> new IllegalArgumentException("no {%s} before this line".formatted(name)));
  }

  private String peek() {
    return next < lexemes.size() ? lexemes.get(next) : "";
  }
}
