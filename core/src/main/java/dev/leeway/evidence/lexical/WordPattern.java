package dev.leeway.evidence.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A pattern over the words of a sentence, matched anywhere in it in one pass. */
final class WordPattern {

  /*
   * The position automaton of the expression [1], run with one bit per position: at each word the
   * next positions are follow(active) or first, cut to those that accept the word. Time is linear
   * in the sentence whatever the pattern and whatever the text.
   *
   * [1] V. M. Glushkov. The abstract theory of automata. Russian Mathematical Surveys 16(5), 1961.
   */

  private static final int POSITIONS = 64;

  private final List<List<Integer>> accepts = new ArrayList<>();
  private final long[] follow = new long[POSITIONS];
  private final long[] acceptedAt;
  private final long first;
  private final long last;

  private WordPattern(Expression expression, Vocabulary vocabulary) {
    this.acceptedAt = new long[vocabulary.size()];
    Ends ends = build(expression, vocabulary);
    if (ends.empty()) {
      throw new IllegalArgumentException("the pattern matches nothing at all: " + expression);
    }
    this.first = ends.first();
    this.last = ends.last();
    for (int position = 0; position < accepts.size(); position++) {
      for (int number : accepts.get(position)) {
        acceptedAt[number] |= 1L << position;
      }
    }
  }

  /** Returns the automaton of an expression of at most 64 word positions. */
  static WordPattern of(Expression expression, Vocabulary vocabulary) {
    return new WordPattern(expression, vocabulary);
  }

  /** Returns whether the pattern occurs in the words. */
  boolean occursIn(Words words) {
    long active = 0;
    for (int i = 0; i < words.size(); i++) {
      long reached = first;
      for (long rest = active; rest != 0; rest &= rest - 1) {
        reached |= follow[Long.numberOfTrailingZeros(rest)];
      }
      active = reached & acceptedAt[words.number(i)];
      if ((active & last) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Which positions begin and end a part, and whether it can be left out. */
  private record Ends(long first, long last, boolean empty) {}

  private Ends build(Expression expression, Vocabulary vocabulary) {
    return switch (expression) {
      case Expression.Word word -> position(numbers(word, vocabulary));
      case Expression.Except except -> {
        var numbers = new ArrayList<>(everything(vocabulary));
        numbers.removeAll(numbers(new Expression.Word(except.excluded()), vocabulary));
        yield position(numbers);
      }
      case Expression.Any _ -> position(everything(vocabulary));
      case Expression.Maybe maybe -> {
        Ends part = build(maybe.part(), vocabulary);
        yield new Ends(part.first, part.last, true);
      }
      case Expression.Choice choice -> {
        Ends all = new Ends(0, 0, false);
        for (Expression alternative : choice.alternatives()) {
          Ends one = build(alternative, vocabulary);
          all = new Ends(all.first | one.first, all.last | one.last, all.empty || one.empty);
        }
        yield all;
      }
      case Expression.Sequence sequence -> {
        Ends before = new Ends(0, 0, true);
        for (Expression part : sequence.parts()) {
          before = join(before, build(part, vocabulary));
        }
        yield before;
      }
    };
  }

  private Ends join(Ends before, Ends after) {
    for (long rest = before.last; rest != 0; rest &= rest - 1) {
      follow[Long.numberOfTrailingZeros(rest)] |= after.first;
    }
    return new Ends(
        before.empty ? before.first | after.first : before.first,
        after.empty ? before.last | after.last : after.last,
        before.empty && after.empty);
  }

  private Ends position(List<Integer> numbers) {
    int position = accepts.size();
    if (position == POSITIONS) {
      throw new IllegalArgumentException(
          "the pattern has more than %d word positions; write it as two".formatted(POSITIONS));
    }
    accepts.add(numbers);
    return new Ends(1L << position, 1L << position, false);
  }

  private static List<Integer> everything(Vocabulary vocabulary) {
    var numbers = new ArrayList<Integer>();
    for (int number = 0; number < vocabulary.size(); number++) {
      if (number != Vocabulary.START && number != Vocabulary.END) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  static List<Integer> numbers(Expression.Word word, Vocabulary vocabulary) {
    Set<Integer> numbers = new TreeSet<>();
    for (String alternative : word.alternatives()) {
      switch (alternative) {
        case "^" -> numbers.add(Vocabulary.START);
        case "$" -> numbers.add(Vocabulary.END);
        case "\"" -> numbers.add(Vocabulary.QUOTE);
        case "??" -> numbers.add(Vocabulary.QUESTION);
        default -> numbers.addAll(vocabulary.numbers(alternative));
      }
    }
    return List.copyOf(numbers);
  }
}
