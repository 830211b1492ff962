package dev.leeway.evidence.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The words that a lexicon knows, numbered, and found again in a text without copying it. */
final class Vocabulary {

  /** A word that the lexicon does not know. */
  static final int UNKNOWN = 0;

  /** Before the first word of a sentence; {@code ^} in a pattern. */
  static final int START = 1;

  /** After the last word; {@code $} in a pattern. */
  static final int END = 2;

  /** A whole quotation, whatever it says; {@code "} in a pattern. */
  static final int QUOTE = 3;

  /** A question mark; {@code ??} in a pattern. */
  static final int QUESTION = 4;

  private static final int FIRST_WORD = 5;
  private static final char FIRST_LETTER = '0';
  private static final char LAST_LETTER = 'z';

  private final List<String> words;
  private final int[] table;
  private final List<String> stems;
  private final int firstStem;
  private final int[][] stemsByLetter = new int[LAST_LETTER - FIRST_LETTER + 1][];

  private Vocabulary(List<String> words, List<String> stems) {
    this.words = words;
    this.stems = stems;
    this.firstStem = FIRST_WORD + words.size();
    this.table = new int[Integer.highestOneBit(Math.max(8, words.size())) * 8];
    for (int letter = 0; letter < stemsByLetter.length; letter++) {
      char first = (char) (FIRST_LETTER + letter);
      stemsByLetter[letter] =
          IntStream.range(0, stems.size()).filter(i -> stems.get(i).charAt(0) == first).toArray();
    }
    for (int i = 0; i < words.size(); i++) {
      int slot = slot(hash(words.get(i), 0, words.get(i).length()));
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = FIRST_WORD + i;
    }
  }

  /** Returns how many numbers there are; every number is below this. */
  int size() {
    return firstStem + stems.size();
  }

  /** Returns the number of the word in {@code text[from, to)}, in any case. */
  int number(String text, int from, int to) {
    int slot = slot(hash(text, from, to));
    while (table[slot] != 0) {
      String word = words.get(table[slot] - FIRST_WORD);
      if (word.length() == to - from && word.regionMatches(true, 0, text, from, to - from)) {
        return table[slot];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return stemOf(text, from, to);
  }

  /** Returns the numbers that a pattern's word stands for; a trailing {@code *} is any ending. */
  List<Integer> numbers(String word) {
    if (!word.endsWith("*")) {
      return List.of(number(word, 0, word.length()));
    }
    String stem = word.substring(0, word.length() - 1);
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(stem)) {
        numbers.add(FIRST_WORD + i);
      }
    }
    for (int i = 0; i < stems.size(); i++) {
      if (stems.get(i).startsWith(stem)) {
        numbers.add(firstStem + i);
      }
    }
    return List.copyOf(numbers);
  }

  /** The longest that fits, since stems are sorted by descending length. */
  private int stemOf(String text, int from, int to) {
    int letter = Character.toLowerCase(text.charAt(from)) - FIRST_LETTER;
    if (letter < 0 || letter >= stemsByLetter.length) {
      return UNKNOWN;
    }
    for (int i : stemsByLetter[letter]) {
      String stem = stems.get(i);
      if (stem.length() <= to - from && text.regionMatches(true, from, stem, 0, stem.length())) {
        return firstStem + i;
      }
    }
    return UNKNOWN;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + Character.toLowerCase(text.charAt(i));
    }
    return hash;
  }

  /** Collects words before any of them is looked up. */
  static final class Builder {
    private final SortedMap<String, Boolean> seen = new TreeMap<>();

    void add(String word) {
      seen.put(word, true);
    }

    Vocabulary build() {
      List<String> words = seen.keySet().stream().filter(w -> !w.endsWith("*")).toList();
      List<String> stems =
          seen.keySet().stream()
              .filter(w -> w.endsWith("*"))
              .map(w -> w.substring(0, w.length() - 1))
              .sorted(
                  (a, b) ->
                      a.length() != b.length()
                          ? Integer.compare(b.length(), a.length())
                          : a.compareTo(b))
              .toList();
      return new Vocabulary(words, stems);
    }
  }
}
