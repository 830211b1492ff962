package dev.leeway.weave.staleness;

import dev.leeway.math.ClusterBootstrap;
import java.util.Optional;

/**
 * Whether people override a frozen charter more often the farther a transcript is from what it was
 * written for (the specification trap, falsifier test F12).
 *
 * @param slope rise of the override rate from distance 0 to 1, under the charter
 * @param contrast override rate in the farthest bin less that in the nearest
 * @param updated the slope under the later version of the charter
 * @param decision supported, refuted or undecided
 * @param why one or two sentences, with what is still needed
 */
public record TrapSlope(
    Optional<ClusterBootstrap.Estimate> slope,
    Optional<ClusterBootstrap.Estimate> contrast,
    Optional<ClusterBootstrap.Estimate> updated,
    Decision decision,
    String why) {

  /** How many bins it takes. */
  static final int BINS = 4;

  /** How many transcripts with a person's verdict make a bin. */
  static final int PER_BIN = 5;

  private static final double LEAST_CONTRAST = .10;
  private static final double NO_CONTRAST = .03;

  /** The three outcomes that are always possible. */
  public enum Decision {
    SUPPORTED,
    REFUTED,
    UNDECIDED
  }

  static TrapSlope without(String why) {
    return new TrapSlope(
        Optional.empty(), Optional.empty(), Optional.empty(), Decision.UNDECIDED, why);
  }

  static TrapSlope of(Tally override, Optional<Tally> later) {
    double near = Double.NaN;
    double far = Double.NaN;
    int filled = 0;
    double[] edges = DistanceBin.EDGES;
    for (int bin = 0; bin + 1 < edges.length; bin++) {
      if (override.size(edges[bin], edges[bin + 1]) >= PER_BIN) {
        near = filled == 0 ? edges[bin + 1] : near;
        far = edges[bin];
        filled++;
      }
    }
    if (filled < BINS) {
      return without(
          ("F12 needs %d bins of distance with at least %d transcripts each that people have judged;"
                  + " here %d have as many. Judge more transcripts, near ones and far ones.")
              .formatted(BINS, PER_BIN, filled));
    }
    Optional<ClusterBootstrap.Estimate> slope = override.slope();
    Optional<ClusterBootstrap.Estimate> contrast = override.contrast(near, far);
    Optional<ClusterBootstrap.Estimate> updated = later.flatMap(Tally::slope);
    return slope.isEmpty() || contrast.isEmpty()
        ? without("Every judged transcript is equally far from the reference: there is no slope.")
        : decide(slope.get(), contrast.get(), updated);
  }

  private static TrapSlope decide(
      ClusterBootstrap.Estimate slope,
      ClusterBootstrap.Estimate contrast,
      Optional<ClusterBootstrap.Estimate> updated) {
    boolean rises = slope.interval().low() > 0 && contrast.value() >= LEAST_CONTRAST;
    boolean flat =
        contrast.interval().low() >= -NO_CONTRAST && contrast.interval().high() <= NO_CONTRAST;
    Decision decision = Decision.UNDECIDED;
    String why;
    if (flat) {
      decision = Decision.REFUTED;
      why = "People override it no more often far from the reference than near it (within .03).";
    } else if (!rises) {
      why =
          "A rise is neither shown (lower end above 0 and a contrast of .10) nor excluded (within"
              + " .03); more judged transcripts would decide it.";
    } else if (updated.isEmpty()) {
      why =
          "People override it more often the farther it is from the reference. To say that updating"
              + " helps, F12 needs 2 versions: give the later one with --updated.";
    } else if (updated.get().value() < slope.value()) {
      decision = Decision.SUPPORTED;
      why = "Overrides rise with distance, and less so under the updated version.";
    } else {
      why = "Overrides rise with distance, and no less under the updated version.";
    }
    return new TrapSlope(Optional.of(slope), Optional.of(contrast), updated, decision, why);
  }
}
