package dev.leeway.bundle;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a bundle was made.
 *
 * @param name what it is called
 * @param tool name and version of the program that made it
 * @param encoder name of the sentence encoder that its features were read with; {@code none} if no
 *     head needs one
 * @param sources what it was trained on
 * @param settings what else it takes to make it again
 */
public record BundleManifest(
    String name,
    String tool,
    String encoder,
    List<Source> sources,
    SortedMap<String, String> settings) {

  /**
   * A set of labelled transcripts.
   *
   * @param transcripts SHA-256 of the transcript file, in hexadecimal
   * @param labels SHA-256 of the label file, in hexadecimal
   * @param licence under which terms it is used
   * @param examples how many examples each head took from it
   */
  public record Source(
      String name,
      String transcripts,
      String labels,
      String licence,
      SortedMap<String, Integer> examples) {

    public Source {
      examples = Collections.unmodifiableSortedMap(new TreeMap<>(examples));
    }
  }

  public BundleManifest {
    sources = List.copyOf(sources);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }
}
