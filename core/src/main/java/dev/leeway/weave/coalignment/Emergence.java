package dev.leeway.weave.coalignment;

import dev.leeway.charter.ObjectiveId;
import java.util.List;
import java.util.Optional;

/**
 * Objectives that came to win although nobody had asked for them, and whether they do so elsewhere.
 *
 * @param transcripts how many were looked at
 * @param formed by objective, the most frequent first
 * @param transfer whether what formed in some settings forms in another; empty where that cannot be
 *     asked
 * @param why in words, with what is still needed
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Emergence(
    int transcripts, List<Count> formed, Optional<Transfer> transfer, String why) {

  public Emergence {
    formed = List.copyOf(formed);
  }

  /**
   * How often an objective formed.
   *
   * @param transcripts in how many it formed
   * @param onset median turn, from 0, from which it won for good
   */
  public record Count(ObjectiveId objective, int transcripts, double onset) {}

  /**
   * Each setting in turn is held out: the objective that formed most often in all others is looked
   * for there.
   *
   * @param settings how many were held out
   * @param share of the transcripts held out in which it formed, in [0, 1]
   * @param chance the same where the names of objectives are dealt anew within each setting
   * @param p share of dealings that reach it
   */
  public record Transfer(int settings, double share, double chance, double p) {}
}
