package dev.leeway.registration;

import dev.leeway.falsification.Numbers;
import dev.leeway.falsification.TestName;
import java.util.List;
import java.util.Optional;

/**
 * One registered test on one set.
 *
 * @param name what tells it from others of the same registration
 * @param labels empty if the test needs none
 * @param charter name, version and hash of what is analysed under
 * @param rules whether the charter's enactment rules count
 * @param numbers thresholds, smallest effects of interest, resamples, level, seed
 * @param exclusions what is left out, in words
 */
public record Entry(
    String name,
    TestName test,
    DataFile transcripts,
    Optional<DataFile> labels,
    String charter,
    boolean rules,
    Design design,
    Numbers numbers,
    List<String> exclusions) {

  public Entry {
    exclusions = List.copyOf(exclusions);
  }
}
