package dev.leeway.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was seen at one turn.
 *
 * @param turn index of the turn
 * @param contests which pairs are in contest, and how surely; read from what precedes the reply
 * @param pressure what makes the rival tempting; read from what precedes the reply
 * @param readings enacted: what the scorers say won
 * @param services enacted: how far each objective was served
 * @param effort how much material service the reply contains at all, in [0, 1]
 * @param acts claimed: what the reply does with words
 * @param exposures instructions without authority, and how far each got
 * @param grade how the reply met what was asked; empty where no trained scorer was asked
 */
public record TurnEvidence(
    int turn,
    List<Contest> contests,
    List<PressureReading> pressure,
    List<Reading> readings,
    List<Service> services,
    double effort,
    List<ActReading> acts,
    List<Exposure> exposures,
    Optional<ReplyGrade> grade) {

  /** What was seen at a turn where no trained scorer was asked about the reply. */
  public TurnEvidence(
      int turn,
      List<Contest> contests,
      List<PressureReading> pressure,
      List<Reading> readings,
      List<Service> services,
      double effort,
      List<ActReading> acts,
      List<Exposure> exposures) {
    this(turn, contests, pressure, readings, services, effort, acts, exposures, Optional.empty());
  }

  public TurnEvidence {
    Checks.probability("effort", effort);
    contests = List.copyOf(contests);
    pressure = List.copyOf(pressure);
    readings = List.copyOf(readings);
    services = List.copyOf(services);
    acts = List.copyOf(acts);
    exposures = List.copyOf(exposures);
  }
}
