package dev.leeway.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cuts groups into folds of about equal size. */
final class Folds {

  private Folds() {}

  /**
   * Returns, for each way of grouping, the fold of each group: the largest groups first, each into
   * the fold that has least so far. Where there are no more groups than folds, each has its own.
   */
  static List<SortedMap<String, Integer>> of(List<Example> examples, int folds) {
    var dimensions = new ArrayList<SortedMap<String, Integer>>();
    for (int i = 0; i < (examples.isEmpty() ? 0 : examples.getFirst().groups().size()); i++) {
      SortedMap<String, Integer> sizes = new TreeMap<>();
      for (Example example : examples) {
        sizes.merge(example.groups().get(i), 1, Integer::sum);
      }
      dimensions.add(cut(sizes, folds));
    }
    return dimensions;
  }

  private static SortedMap<String, Integer> cut(SortedMap<String, Integer> sizes, int folds) {
    int number = Math.min(folds, sizes.size());
    List<Integer> filled = new ArrayList<>(Collections.nCopies(number, 0));
    SortedMap<String, Integer> cut = new TreeMap<>();
    List<Map.Entry<String, Integer>> largestFirst = new ArrayList<>(sizes.entrySet());
    largestFirst.sort(
        Comparator.comparing((Map.Entry<String, Integer> each) -> -each.getValue())
            .thenComparing(Map.Entry::getKey));
    for (Map.Entry<String, Integer> group : largestFirst) {
      int least = filled.indexOf(Collections.min(filled));
      filled.set(least, filled.get(least) + group.getValue());
      cut.put(group.getKey(), least);
    }
    return cut;
  }
}
