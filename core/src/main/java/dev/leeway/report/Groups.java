package dev.leeway.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tallies by model and task set, at most {@value #MOST} of them: whatever comes after goes into one
 * group named {@link #FOLDED}, so that memory does not grow with the input.
 */
final class Groups {

  static final int MOST = 1000;

  /** The name of the group that holds what had no room of its own. */
  static final String FOLDED = "(further groups)";

  /** The name of what a manifest does not say. */
  static final String UNNAMED = "(not said)";

  /**
   * The name of the group of transcripts that were not analysed, so that nothing is known of them.
   */
  static final String FAILED = "(not analysed)";

  /** A cluster: transcripts of one model in one task set resemble each other. */
  record Key(String model, String taskSet) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byModel = model.compareTo(other.model);
      return byModel != 0 ? byModel : taskSet.compareTo(other.taskSet);
    }
  }

  private final TreeMap<Key, Tally> tallies = new TreeMap<>();

  /** Returns the tally of a group, a new one if need be. */
  Tally of(String model, String taskSet) {
    var key = new Key(named(model), named(taskSet));
    if (!tallies.containsKey(key) && tallies.size() >= MOST) {
      key = new Key(FOLDED, FOLDED);
    }
    return tallies.computeIfAbsent(key, absent -> new Tally());
  }

  /** Returns all tallies, one per cluster. */
  List<Tally> clusters() {
    return List.copyOf(tallies.values());
  }

  /** Returns the sum of all. */
  Tally total() {
    return sum(clusters());
  }

  /** Returns the clusters of each model. */
  SortedMap<String, List<Tally>> byModel() {
    return by(Key::model);
  }

  /** Returns the clusters of each task set. */
  SortedMap<String, List<Tally>> byTaskSet() {
    return by(Key::taskSet);
  }

  static Tally sum(List<Tally> tallies) {
    var sum = new Tally();
    tallies.forEach(sum::add);
    return sum;
  }

  private SortedMap<String, List<Tally>> by(Function<Key, String> name) {
    var grouped = new TreeMap<String, List<Tally>>();
    tallies.forEach(
        (key, tally) ->
            grouped.merge(
                name.apply(key),
                List.of(tally),
                (before, one) -> Stream.concat(before.stream(), one.stream()).toList()));
    return grouped;
  }

  private static String named(String name) {
    return name.isEmpty() ? UNNAMED : name;
  }
}
