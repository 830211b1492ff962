package dev.leeway.weave.replay;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same transcripts under two versions of a charter.
 *
 * @param before name and version
 * @param after name and version
 * @param differences between the charters, a line each
 * @param transcripts how many were replayed
 * @param table by outcome under the one and the other: how many
 * @param clusters of the transcripts whose verdict flips, the largest first
 * @param regressions transcripts that held before and do not now
 */
public record Replay(
    String before,
    String after,
    List<String> differences,
    int transcripts,
    SortedMap<String, Integer> table,
    List<FlipCluster> clusters,
    List<Replayed> regressions) {

  public Replay {
    differences = List.copyOf(differences);
    table = Collections.unmodifiableSortedMap(new TreeMap<>(table));
    clusters = List.copyOf(clusters);
    regressions = List.copyOf(regressions);
  }

  /** Returns how many verdicts flip. */
  public int flips() {
    return clusters.stream().mapToInt(each -> each.flips().size()).sum();
  }
}
