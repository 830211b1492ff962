package dev.leeway.evidence.lexical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a lexicon file: {@code let NAME = expression}, {@code [SECTION] attributes}, and lines of a
 * worth and a pattern ({@code .9 i can not help}; {@code x.2 …} is a factor). {@code #} begins a
 * comment.
 */
final class LexiconReader {

  /** A pattern before the vocabulary is complete. */
  private record Line(
      int number, int section, double worth, boolean factor, Expression expression) {}

  private final String origin;
  private final Map<String, Expression> named = new TreeMap<>();
  private final List<Lexicon.Section> sections = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private LexiconReader(String origin) {
    this.origin = origin;
  }

  /** Returns the lexicon that lies beside this class under a file name. */
  static Lexicon load(String name) {
    try (InputStream in = LexiconReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("lexicon %s is missing from this build".formatted(name));
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the lexicon that a text describes.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static Lexicon parse(String origin, String text) {
    var reader = new LexiconReader(origin);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int comment = lines.get(i).indexOf('#');
      String line = (comment < 0 ? lines.get(i) : lines.get(i).substring(0, comment)).strip();
      try {
        reader.line(i + 1, line);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("%s:%d: %s".formatted(origin, i + 1, e.getMessage()), e);
      }
    }
    return reader.build();
  }

  private void line(int number, String line) {
    if (line.isEmpty()) {
      return;
    }
    if (line.startsWith("let ")) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("expected let NAME = expression");
      }
      String name = line.substring(4, equals).strip();
      named.put(name, ExpressionParser.parse(line.substring(equals + 1), named));
    } else if (line.startsWith("[")) {
      int close = line.indexOf(']');
      List<String> attributes =
          Arrays.stream(line.substring(close + 1).split(" +")).filter(s -> !s.isEmpty()).toList();
      sections.add(new Lexicon.Section(line.substring(1, close), attributes));
    } else {
      lines.add(pattern(number, line));
    }
  }

  private Line pattern(int number, String line) {
    int space = line.indexOf(' ');
    if (space < 0 || sections.isEmpty()) {
      throw new IllegalArgumentException("expected a worth and a pattern, inside a [SECTION]");
    }
    boolean factor = line.startsWith("x");
    double worth = Double.parseDouble(line.substring(factor ? 1 : 0, space));
    if (!(worth >= 0 && worth <= 1)) {
      throw new IllegalArgumentException("worth is %s, expected [0, 1]".formatted(worth));
    }
    Expression expression = ExpressionParser.parse(line.substring(space + 1), named);
    return new Line(number, sections.size() - 1, worth, factor, expression);
  }

  private Lexicon build() {
    var words = new Vocabulary.Builder();
    lines.forEach(line -> addWords(line.expression(), words));
    Vocabulary vocabulary = words.build();
    var entries = new ArrayList<Lexicon.Entry>();
    for (Line line : lines) {
      entries.add(
          new Lexicon.Entry(
              line.section(),
              line.worth(),
              line.factor(),
              compile(line, vocabulary),
              triggers(line.expression(), vocabulary)));
    }
    return new Lexicon(vocabulary, sections, entries);
  }

  private WordPattern compile(Line line, Vocabulary vocabulary) {
    try {
      return WordPattern.of(line.expression(), vocabulary);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s:%d: %s".formatted(origin, line.number(), e.getMessage()), e);
    }
  }

  private static List<List<Integer>> triggers(Expression expression, Vocabulary vocabulary) {
    return Triggers.of(expression).stream()
        .map(words -> new Expression.Word(List.copyOf(words)))
        .map(words -> WordPattern.numbers(words, vocabulary))
        .toList();
  }

  private static void addWords(Expression expression, Vocabulary.Builder words) {
    switch (expression) {
      case Expression.Word word -> word.alternatives().forEach(words::add);
      case Expression.Except except -> except.excluded().forEach(words::add);
      case Expression.Any _ -> {}
      case Expression.Maybe maybe -> addWords(maybe.part(), words);
      case Expression.Choice choice -> choice.alternatives().forEach(part -> addWords(part, words));
      case Expression.Sequence sequence -> sequence.parts().forEach(part -> addWords(part, words));
    }
  }
}
