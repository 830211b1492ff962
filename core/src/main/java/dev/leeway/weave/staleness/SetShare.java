package dev.leeway.weave.staleness;

import dev.leeway.math.ClusterBootstrap;
import java.util.Optional;

/**
 * A share in both sets. Intervals hold 95%, whole tasks drawn at a time.
 *
 * @param kind what is counted
 * @param reference empty where there is nothing to count
 * @param change now less reference
 */
public record SetShare(
    Kind kind,
    Optional<ClusterBootstrap.Estimate> reference,
    Optional<ClusterBootstrap.Estimate> now,
    Optional<ClusterBootstrap.Estimate> change) {

  /** What is counted. */
  public enum Kind {
    /** Contested turns at which the governing objective was in control. */
    HELD("contested turns held"),
    /** Transcripts whose verdict a person's verdict contradicts. */
    OVERRIDDEN("verdicts that people override"),
    /** Contexts farther than 19 in 20 of the reference from what the charter was written for. */
    UNCOVERED("contexts uncovered"),
    /** Contexts where the charter's own objectives pull against each other. */
    CONFLICTING("contexts where rules conflict"),
    /** Contested contexts at which the evidence does not say what was in control. */
    UNSETTLED("contexts left unsettled");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns the name for people. */
    public String words() {
      return words;
    }
  }
}
