package dev.leeway.calibration;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the scores that were calibrated were made with; other scores mean something else.
 *
 * @param tool name and version
 * @param charter name, version and, where it comes out of a file, the file's SHA-256
 * @param encoder its name; {@code none} if it was off
 * @param bundle name and hash
 * @param settings every other setting that bears on a score, before any calibration
 */
public record Conditions(
    String tool,
    String charter,
    String encoder,
    String bundle,
    SortedMap<String, String> settings) {

  public Conditions {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** Returns the same under a charter that is known by more than its name. */
  public Conditions withCharter(String identity) {
    return new Conditions(tool, identity, encoder, bundle, settings);
  }

  /**
   * A difference.
   *
   * @param what differs
   */
  public record Difference(String what, String expected, String actual) {}

  /** Returns the first way in which other conditions differ from these. */
  public Optional<Difference> difference(Conditions other) {
    SortedMap<String, String> mine = all();
    SortedMap<String, String> theirs = other.all();
    var names = new TreeMap<>(mine);
    names.putAll(theirs);
    return names.keySet().stream()
        .map(
            name ->
                new Difference(
                    name, mine.getOrDefault(name, "none"), theirs.getOrDefault(name, "none")))
        .filter(each -> !each.expected().equals(each.actual()))
        .findFirst();
  }

  private SortedMap<String, String> all() {
    var all = new TreeMap<>(settings);
    all.put("bundle", bundle);
    all.put("charter", charter);
    all.put("encoder", encoder);
    all.put("tool", tool);
    return all;
  }
}
