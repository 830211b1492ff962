package dev.leeway.evidence.conduct;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * A text that constraints stand in.
 *
 * @param words its words
 * @param counts how often each stem occurs in it
 */
record Passage(Words words, Map<String, Integer> counts) {

  Passage {
    counts = Collections.unmodifiableMap(counts);
  }

  static Passage of(String text) {
    Words words = Words.of(text);
    Map<String, Integer> counts = new HashMap<>();
    words.list().forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
    return new Passage(words, counts);
  }

  /** Returns how often a stem occurs outside the words in {@code [from, to)}. */
  int outside(String stem, int from, int to) {
    int outside = counts.getOrDefault(stem, 0);
    for (int at = from; at < to; at++) {
      outside -= words.get(at).stem().equals(stem) ? 1 : 0;
    }
    return outside;
  }
}
