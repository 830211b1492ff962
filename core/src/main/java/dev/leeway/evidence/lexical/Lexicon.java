package dev.leeway.evidence.lexical;

import java.util.List;

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
   */
  record Entry(int section, double worth, boolean factor, WordPattern pattern, List<Integer> triggers) {
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

  Lexicon(Vocabulary vocabulary, List<Section> sections, List<Entry> entries) {
    this.vocabulary = vocabulary;
    this.sections = List.copyOf(sections);
    this.entries = List.copyOf(entries);
    var byNumber = new int[vocabulary.size()][];
    var counts = new int[vocabulary.size()];
    entries.forEach(entry -> entry.triggers.forEach(number -> counts[number]++));
    for (int number = 0; number < counts.length; number++) {
      byNumber[number] = new int[counts[number]];
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      for (int number : entries.get(i).triggers) {
        byNumber[number][--counts[number]] = i;
      }
    }
    this.triggered = byNumber;
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

  /** Returns the indices of the entries that a word sets off; owned by the lexicon. */
  int[] triggeredBy(int number) {
    return triggered[number];
  }
}
