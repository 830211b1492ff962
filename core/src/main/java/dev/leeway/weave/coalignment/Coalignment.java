package dev.leeway.weave.coalignment;

import dev.leeway.math.ClusterBootstrap;
import java.util.List;
import java.util.Optional;

/**
 * How the sides of interactions move each other.
 *
 * @param transcripts how many were long enough
 * @param toModel information from the others' acts into the model's, in bits
 * @param toOthers the other way round
 * @param latency of oversight
 * @param uncertainty mean mutual uncertainty in bits, earlier and later half
 * @param steps the same turn by turn, as long as enough transcripts last
 * @param syntropy mean reduction, bits
 * @param conformity mean JSD between the sides' acts, bits; low where one repeats the other
 * @param plain correlation of syntropy with control by the governing objective
 * @param controlled the same with conformity taken out
 * @param decision on F14
 * @param why in words, with what is still needed
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Coalignment(
    int transcripts,
    Flow toModel,
    Flow toOthers,
    Latency latency,
    Halves uncertainty,
    List<Step> steps,
    Optional<ClusterBootstrap.Estimate> syntropy,
    Optional<ClusterBootstrap.Estimate> conformity,
    Optional<ClusterBootstrap.Estimate> plain,
    Optional<ClusterBootstrap.Estimate> controlled,
    Decision decision,
    String why) {

  public Coalignment {
    steps = List.copyOf(steps);
  }

  /** Outcomes of F14. */
  public enum Decision {
    SUPPORTED,
    CONFORMITY_ARTEFACT,
    UNDECIDED
  }

  /**
   * A transfer entropy.
   *
   * @param chance mean of what partners dealt anew give: the bias of the estimate
   * @param p share of dealings that reach it
   */
  public record Flow(double bits, double chance, double p) {}

  /**
   * Turns from a loss of control to its return.
   *
   * @param median by Kaplan-Meier; NaN if fewer than half came back
   */
  public record Latency(int losses, int corrected, double median) {}

  /** Bits a turn. */
  public record Halves(double earlier, double later) {}

  /**
   * One turn over all transcripts that last so long.
   *
   * @param turn from 1, since the first cannot be forecast
   * @param uncertainty mean of U, in bits
   * @param control share of them in which the governing objective was in control
   */
  public record Step(int turn, int transcripts, double uncertainty, double control) {}
}
