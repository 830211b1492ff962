package dev.leeway.store;

import dev.leeway.analysis.Analysis;
import java.util.Optional;

/**
 * An analysis, and what is to be written about it.
 *
 * @param entry to be handed to {@link Workspace#add}; empty where there is no workspace
 */
public record Answer(Analysis analysis, Optional<Entry> entry) {

  /** Returns an analysis that nobody keeps. */
  public static Answer unkept(Analysis analysis) {
    return new Answer(analysis, Optional.empty());
  }
}
