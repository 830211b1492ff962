package dev.leeway.weave.staleness;

import dev.leeway.weave.Context;
import java.util.List;

/**
 * Contexts of one sort that the charter does not cover, or that its rules do not settle.
 *
 * @param terms its name: words that are frequent in it and rare in the reference and the others
 * @param contexts how many it holds
 * @param transcripts from how many transcripts
 * @param uncovered how many of them are uncovered
 * @param disputed how many of them the charter's rules do not settle
 * @param exemplars the most central, each of another transcript
 */
public record ContextCluster(
    List<String> terms,
    int contexts,
    int transcripts,
    int uncovered,
    int disputed,
    List<Context> exemplars) {

  public ContextCluster {
    terms = List.copyOf(terms);
    exemplars = List.copyOf(exemplars);
  }

  /** Returns the terms as one name. */
  public String name() {
    return terms.isEmpty() ? "(no words)" : String.join(", ", terms);
  }
}
