package dev.leeway.weave;

import dev.leeway.evidence.lexical.ContentWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names for classes of texts, from their own words: those frequent in the class and rare outside
 * it, by class-based TF-IDF [1] over the texts that hold a word.
 *
 * <p>[1] M. Grootendorst. BERTopic: neural topic modeling with a class-based TF-IDF procedure.
 * arXiv 2203.05794, 2022.
 */
public final class ClassTerms {

  private final List<SortedMap<String, Integer>> counts = new ArrayList<>();
  private final SortedMap<String, Integer> everywhere = new TreeMap<>();

  /** Each class is a list of texts; name all of them, and what they stand against, together. */
  public ClassTerms(List<List<String>> classes) {
    for (List<String> texts : classes) {
      var words = new TreeMap<String, Integer>();
      for (String text : texts) {
        for (String word : ContentWords.of(text)) {
          if (word.chars().allMatch(Character::isLetter)) {
            words.merge(word, 1, Integer::sum);
            everywhere.merge(word, 1, Integer::sum);
          }
        }
      }
      counts.add(words);
    }
  }

  /** Returns the terms of a class, best first, equal ones in alphabetical order. */
  public List<String> of(int index, int most) {
    SortedMap<String, Integer> own = counts.get(index);
    double total = own.values().stream().mapToInt(Integer::intValue).sum();
    double mean =
        (double) everywhere.values().stream().mapToInt(Integer::intValue).sum() / counts.size();
    return own.keySet().stream()
        .sorted(
            Comparator.comparingDouble((String word) -> -weight(own, word, total, mean))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private double weight(SortedMap<String, Integer> own, String word, double total, double mean) {
    return own.getOrDefault(word, 0) / total * Math.log1p(mean / everywhere.getOrDefault(word, 1));
  }
}
