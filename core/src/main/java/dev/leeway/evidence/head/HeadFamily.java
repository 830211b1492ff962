package dev.leeway.evidence.head;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A head fitted to everything, and its siblings, each fitted without some groups, so that what was
 * trained on can still be scored by one that never saw it.
 *
 * @param dimensions for each way in which examples belong together: the fold of each group key
 * @param siblings one for each combination of folds that was fitted
 */
public record HeadFamily(
    Head whole, List<SortedMap<String, Integer>> dimensions, List<Sibling> siblings) {

  /**
   * A head that saw no example of these folds.
   *
   * @param folds one for each dimension
   */
  public record Sibling(List<Integer> folds, Head head) {

    public Sibling {
      folds = List.copyOf(folds);
    }
  }

  /**
   * Which head to ask.
   *
   * @param inSample whether it has seen a group of the thing that is scored
   */
  public record Choice(Head head, boolean inSample) {}

  public HeadFamily {
    var copies = new ArrayList<SortedMap<String, Integer>>();
    for (SortedMap<String, Integer> dimension : dimensions) {
      copies.add(Collections.unmodifiableSortedMap(new TreeMap<>(dimension)));
    }
    dimensions = List.copyOf(copies);
    siblings = List.copyOf(siblings);
  }

  /** Returns a family of one, which has no record of what it was fitted to. */
  public static HeadFamily of(Head whole) {
    return new HeadFamily(whole, List.of(), List.of());
  }

  /** Returns this family with every head put through a change. */
  public HeadFamily map(UnaryOperator<Head> change) {
    return new HeadFamily(
        change.apply(whole),
        dimensions,
        siblings.stream()
            .map(each -> new Sibling(each.folds(), change.apply(each.head())))
            .toList());
  }

  /**
   * Returns the head that never saw any of these groups; if none is known to have been seen, that
   * is the whole one.
   *
   * @param groups one key for each dimension
   */
  public Choice unseen(List<String> groups) {
    if (groups.size() != dimensions.size()) {
      throw new IllegalArgumentException(
          "%d groups, expected %d".formatted(groups.size(), dimensions.size()));
    }
    boolean seen = false;
    for (int i = 0; i < groups.size(); i++) {
      seen |= dimensions.get(i).containsKey(groups.get(i));
    }
    if (!seen) {
      return new Choice(whole, false);
    }
    for (Sibling sibling : siblings) {
      if (fits(sibling, groups)) {
        return new Choice(sibling.head(), false);
      }
    }
    return new Choice(whole, true);
  }

  private boolean fits(Sibling sibling, List<String> groups) {
    for (int i = 0; i < groups.size(); i++) {
      Integer fold = dimensions.get(i).get(groups.get(i));
      if (fold != null && !fold.equals(sibling.folds().get(i))) {
        return false;
      }
    }
    return true;
  }
}
