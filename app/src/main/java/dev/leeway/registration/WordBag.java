package dev.leeway.registration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How often each word stands in a text; the distance of two texts is one minus the cosine. */
record WordBag(Map<String, Integer> counts) {

  WordBag {
    counts = Map.copyOf(counts);
  }

  static WordBag of(String text) {
    var counts = new HashMap<String, Integer>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)) {
      if (!word.isEmpty()) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return new WordBag(counts);
  }

  /** Returns the distance, in [0, 1]; 1 if either has no words. */
  double distance(WordBag other) {
    double product = 0;
    for (var word : counts.entrySet()) {
      product += (double) word.getValue() * other.counts.getOrDefault(word.getKey(), 0);
    }
    double lengths = length() * other.length();
    return lengths == 0 ? 1 : Math.clamp(1 - product / lengths, 0, 1);
  }

  private double length() {
    return Math.sqrt(counts.values().stream().mapToDouble(n -> (double) n * n).sum());
  }
}
