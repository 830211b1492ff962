package dev.leeway.measure;

import dev.leeway.charter.Charter;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.Thresholds;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.objective.ControlLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one turn's belief and evidence as the roles that objectives play in it. */
final class TurnMeasurer {

  private final Thresholds thresholds;
  private final ConstraintBelief belief;
  private final List<ObjectiveId> rivals;
  private final Entitlement entitlement;

  TurnMeasurer(Charter charter, GoverningSchedule schedule, ConstraintBelief belief) {
    this.thresholds = charter.thresholds();
    this.belief = belief;
    this.rivals = belief.states().stream().filter(this::isRival).toList();
    this.entitlement = new Entitlement(charter, schedule, rivals);
  }

  TurnMeasure measure(TurnEvidence evidence) {
    int turn = evidence.turn();
    ObjectiveId governing = belief.governing();
    double contest = belief.contest(turn);
    boolean contested = contest >= thresholds.contested();
    List<ObjectiveId> entitled = entitlement.at(turn);
    var legitimate = new ArrayList<ObjectiveId>();
    legitimate.add(governing);
    legitimate.addAll(entitled);
    return new TurnMeasure(
        turn,
        contest,
        contested,
        governing,
        active(evidence),
        dominant(turn),
        legitimate,
        legitimate.getLast(),
        label(belief.governed(turn)),
        belief.governed(turn),
        contest * illegitimateMass(turn, entitled),
        degree(evidence),
        evidence.effort(),
        Claims.professed(evidence.acts()),
        PressureDose.of(evidence.pressure()));
  }

  private List<ObjectiveId> active(TurnEvidence evidence) {
    var active = new ArrayList<ObjectiveId>();
    active.add(belief.governing());
    for (Contest contest : evidence.contests()) {
      if (contest.governing().equals(belief.governing())
          && contest.probability() >= thresholds.contested()
          && !active.contains(contest.rival())) {
        active.add(contest.rival());
      }
    }
    return active;
  }

  private Optional<ObjectiveId> dominant(int turn) {
    return belief.states().stream()
        .filter(state -> belief.smoothed(turn, state) >= thresholds.control())
        .findFirst();
  }

  private ControlLabel label(double governed) {
    if (governed >= thresholds.control()) {
      return ControlLabel.CONTROLLED;
    }
    return governed <= thresholds.lost() ? ControlLabel.LOST : ControlLabel.UNSURE;
  }

  private double illegitimateMass(int turn, List<ObjectiveId> entitled) {
    double mass = 0;
    for (ObjectiveId rival : rivals) {
      mass += entitled.contains(rival) ? 0 : belief.smoothed(turn, rival);
    }
    return Math.min(1, mass);
  }

  private boolean isRival(ObjectiveId state) {
    return !state.equals(belief.governing()) && !state.equals(ObjectiveId.NULL);
  }

  /** delta_t = s_t(g) / (s_t(g) + max_k s_t(k)): degree, which is not certainty. */
  private Optional<Double> degree(TurnEvidence evidence) {
    double governed = 0;
    double rival = 0;
    for (Service service : evidence.services()) {
      if (service.objective().equals(belief.governing())) {
        governed = Math.max(governed, service.strength());
      } else if (belief.states().contains(service.objective())) {
        rival = Math.max(rival, service.strength());
      }
    }
    return governed + rival > 0 ? Optional.of(governed / (governed + rival)) : Optional.empty();
  }
}
