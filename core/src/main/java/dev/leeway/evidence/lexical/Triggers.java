package dev.leeway.evidence.lexical;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets of words of which at least one is in every sentence that a pattern can match: the pattern is
 * not tried on any other sentence.
 */
final class Triggers {

  /** So frequent that a pattern is better found by any other of its words. */
  private static final Set<String> COMMON =
      Set.of(
          "^", "$", "??", "\"", "i", "we", "you", "it", "the", "a", "an", "is", "are", "am", "be",
          "to", "of", "and", "or", "in", "on", "for", "with", "this", "that", "not", "do", "does",
          "have", "has", "as", "my", "your", "me", "can", "will", "would", "there", "at", "by",
          "from", "if", "but", "so", "no", "any", "all", "was", "should", "may", "these", "what");

  private static final int COMMON_COST = 40;

  private Triggers() {}

  /**
   * Returns one or two such sets, the rarer first.
   *
   * @throws IllegalArgumentException if every word of the expression can be left out
   */
  static List<Set<String>> of(Expression expression) {
    List<Expression> parts =
        expression instanceof Expression.Sequence sequence ? sequence.parts() : List.of(expression);
    List<Set<String>> sets =
        parts.stream()
            .map(Triggers::required)
            .filter(words -> !words.isEmpty())
            .sorted(Comparator.comparingInt(Triggers::cost))
            .limit(2)
            .toList();
    if (sets.isEmpty()) {
      throw new IllegalArgumentException("every word can be left out: " + expression);
    }
    return sets;
  }

  /** Empty when no word is required. */
  private static Set<String> required(Expression expression) {
    return switch (expression) {
      case Expression.Word word -> new TreeSet<>(word.alternatives());
      case Expression.Except _ -> Set.of();
      case Expression.Any _ -> Set.of();
      case Expression.Maybe _ -> Set.of();
      case Expression.Choice choice -> union(choice.alternatives());
      case Expression.Sequence sequence -> cheapest(sequence.parts());
    };
  }

  private static Set<String> union(List<Expression> alternatives) {
    Set<String> union = new TreeSet<>();
    for (Expression alternative : alternatives) {
      Set<String> words = required(alternative);
      if (words.isEmpty()) {
        return Set.of();
      }
      union.addAll(words);
    }
    return union;
  }

  private static Set<String> cheapest(List<Expression> parts) {
    Set<String> best = Set.of();
    for (Expression part : parts) {
      Set<String> words = required(part);
      if (!words.isEmpty() && (best.isEmpty() || cost(words) < cost(best))) {
        best = words;
      }
    }
    return best;
  }

  private static int cost(Set<String> words) {
    return words.stream().mapToInt(word -> COMMON.contains(word) ? COMMON_COST : 1).sum();
  }
}
