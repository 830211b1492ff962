package dev.leeway.analysis;

import dev.leeway.calibration.Conditions;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where an analysis comes from, so that it can be repeated.
 *
 * @param tool name and version
 * @param charter name, version and SHA-256 of the charter's text
 * @param encoder name of the sentence encoder; {@code none} if it was off
 * @param bundle name and SHA-256 of the trained heads; {@code none} if there were none
 * @param settings every setting that bears on the result
 */
public record Lineage(
    String tool,
    String charter,
    String encoder,
    String bundle,
    SortedMap<String, String> settings) {

  public Lineage {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** Returns what scores were made with, in the terms of calibration. */
  public Conditions conditions() {
    return new Conditions(tool, charter, encoder, bundle, settings);
  }
}
