package dev.leeway.weave.replay;

import java.util.List;

/**
 * Transcripts of one sort whose verdict flips.
 *
 * @param terms its name: words frequent in it and rare among the others
 * @param flips most central first
 */
public record FlipCluster(List<String> terms, List<Replayed> flips) {

  public FlipCluster {
    terms = List.copyOf(terms);
    flips = List.copyOf(flips);
  }

  /** Returns the terms as one name. */
  public String name() {
    return terms.isEmpty() ? "(no words)" : String.join(", ", terms);
  }
}
