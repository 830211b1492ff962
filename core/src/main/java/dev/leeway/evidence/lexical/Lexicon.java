package dev.leeway.evidence.lexical;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Word patterns in named sections, each with what it is worth. Immutable; the scores of a sentence
 * are worked out by a {@link LexiconScan}.
 */
final class Lexicon {

  /**
   * One pattern of a section.
   *
   * @param worth the probability or strength it gives, or the factor it applies, in [0, 1]
   * @param factor whether it multiplies what other patterns of the section gave
   * @param triggers one or two sets of word numbers, of each of which the pattern needs one
   */
  record Entry(
      int section,
      double worth,
      boolean factor,
      WordPattern pattern,
      List<List<Integer>> triggers) {
    Entry {
      triggers = List.copyOf(triggers);
    }
  }

  /**
   * A named group of patterns that answer one question.
   *
   * @param attributes the words after the name in the section's heading
   */
  record Section(String name, List<String> attributes) {
    Section {
      attributes = List.copyOf(attributes);
    }
  }

  private final Vocabulary vocabulary;
  private final List<Section> sections;
  private final List<Entry> entries;
  private final int[][] triggered;
  private final int[][] needed;

  Lexicon(Vocabulary vocabulary, List<Section> sections, List<Entry> entries) {
    this.vocabulary = vocabulary;
    this.sections = List.copyOf(sections);
    this.entries = List.copyOf(entries);
    this.triggered = new int[vocabulary.size()][];
    for (int number = 0; number < triggered.length; number++) {
      Integer word = number;
      triggered[number] =
          IntStream.range(0, entries.size())
              .filter(i -> entries.get(i).triggers.getFirst().contains(word))
              .toArray();
    }
    this.needed =
        entries.stream()
            .map(entry -> entry.triggers.getLast().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  List<Section> sections() {
    return sections;
  }

  /** Returns the index of a section. */
  int section(String name) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "the lexicon has no section [%s]; it has %s".formatted(name, sections));
  }

  int entries() {
    return entries.size();
  }

  Entry entry(int index) {
    return entries.get(index);
  }

  /** Returns the words of which an entry needs one, besides what sets it off; owned here. */
  int[] neededBy(int index) {
    return needed[index];
  }

  /** Returns the indices of the entries that a word sets off; owned here. */
  int[] triggeredBy(int number) {
    return triggered[number];
  }
}
