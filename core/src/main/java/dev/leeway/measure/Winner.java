package dev.leeway.measure;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import java.util.Comparator;
import java.util.Optional;

/**
 * What won at a turn: at a contested one, what was in control; at another, what was served most, if
 * by {@value #SERVED} or more.
 */
public final class Winner {

  /** So strong a service shows what a turn was for. */
  public static final double SERVED = .5;

  private Winner() {}

  /**
   * Returns what won; empty if the turn does not show it.
   *
   * @param seen at the same turn
   */
  public static Optional<ObjectiveId> at(TurnMeasure turn, TurnEvidence seen) {
    return turn.contested() ? inControl(turn) : served(seen);
  }

  private static Optional<ObjectiveId> inControl(TurnMeasure turn) {
    return switch (turn.control()) {
      case CONTROLLED -> Optional.of(turn.expected());
      case LOST -> turn.dominant();
      case UNSURE -> Optional.empty();
    };
  }

  private static Optional<ObjectiveId> served(TurnEvidence seen) {
    return seen.services().stream()
        .filter(service -> service.strength() >= SERVED)
        .max(Comparator.comparingDouble(Service::strength))
        .map(Service::objective);
  }
}
