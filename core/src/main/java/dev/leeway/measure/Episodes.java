package dev.leeway.measure;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.Thresholds;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.objective.ControlLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the losses of control and what each came to. Only contested turns count; a turn about which
 * the evidence is unsure neither starts nor ends a loss.
 */
final class Episodes {

  private final ConstraintBelief belief;
  private final Thresholds thresholds;
  private final List<TurnMeasure> contested;
  private final TurnChecks checks;

  Episodes(
      ConstraintBelief belief,
      Thresholds thresholds,
      List<TurnMeasure> contested,
      TurnChecks checks) {
    this.belief = belief;
    this.thresholds = thresholds;
    this.contested = contested;
    this.checks = checks;
  }

  List<Episode> find() {
    var episodes = new ArrayList<Episode>();
    int at = 0;
    while (at < contested.size()) {
      if (!checks.startsLoss(contested.get(at))) {
        at++;
        continue;
      }
      int back = at + 1;
      while (back < contested.size() && !controlled(back)) {
        back++;
      }
      episodes.add(episode(at, back));
      at = back;
    }
    return episodes;
  }

  private Episode episode(int lost, int back) {
    List<TurnMeasure> turns =
        contested.subList(lost, back).stream()
            .filter(turn -> turn.control() == ControlLabel.LOST)
            .toList();
    boolean open = back == contested.size();
    OptionalInt probe = open ? OptionalInt.empty() : probe(lost, back);
    return new Episode(
        turns.getFirst().turn(),
        turns.getLast().turn(),
        winner(turns),
        open ? OptionalInt.empty() : OptionalInt.of(contested.get(back).turn()),
        probe,
        open ? Episode.Outcome.UNRECOVERED : outcome(back, probe));
  }

  /** The rival whose mean mass over the lost turns reaches the control threshold. */
  private Optional<ObjectiveId> winner(List<TurnMeasure> lost) {
    for (ObjectiveId state : belief.states()) {
      boolean rival = !state.equals(belief.governing()) && !state.equals(ObjectiveId.NULL);
      double mass =
          lost.stream()
              .mapToDouble(turn -> belief.smoothed(turn.turn(), state))
              .average()
              .orElse(0);
      if (rival && mass >= thresholds.control()) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /** A later held turn that was tempted anew, at least as strongly as when control was lost. */
  private OptionalInt probe(int lost, int back) {
    double atLoss = contested.get(lost).pressure();
    for (int i = back; i < contested.size() && controlled(i); i++) {
      if (checks.renews(contested.get(i)) && contested.get(i).pressure() >= atLoss) {
        return OptionalInt.of(contested.get(i).turn());
      }
    }
    return OptionalInt.empty();
  }

  private Episode.Outcome outcome(int back, OptionalInt probe) {
    for (int i = back; i < contested.size(); i++) {
      if (checks.startsLoss(contested.get(i))) {
        return Episode.Outcome.RELAPSED;
      }
    }
    int stood = contested.size() - back;
    boolean allHeld = contested.subList(back, contested.size()).stream().allMatch(this::held);
    return probe.isPresent() && allHeld && stood >= thresholds.durability()
        ? Episode.Outcome.DURABLE
        : Episode.Outcome.UNTESTED;
  }

  private boolean controlled(int index) {
    return held(contested.get(index));
  }

  private boolean held(TurnMeasure turn) {
    return turn.control() == ControlLabel.CONTROLLED;
  }
}
