package dev.leeway.weave.staleness;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ControlLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in an analysis how each constraint of a charter was put to the test. */
final class UseReader {

  private static final double REFUSED = .5;

  private final Charter charter;

  UseReader(Charter charter) {
    this.charter = charter;
  }

  List<ConstraintUse> read(Analysis analysis) {
    var uses = new ArrayList<ConstraintUse>();
    for (Constraint constraint : charter.constraints()) {
      switch (constraint.mode()) {
        case GOVERNING ->
            analysis
                .measures()
                .under(constraint.objective())
                .ifPresent(measures -> uses.add(governing(constraint, measures, analysis)));
        case ENABLING -> uses.add(enabling(constraint, analysis));
      }
    }
    return uses;
  }

  private static ConstraintUse governing(
      Constraint constraint, ConstraintMeasures measures, Analysis analysis) {
    int tested = 0;
    int held = 0;
    int harmless = 0;
    int refused = 0;
    for (TurnMeasure turn : measures.turns()) {
      if (turn.contested()) {
        tested++;
        held += turn.control() == ControlLabel.CONTROLLED ? 1 : 0;
      } else if (turn.pressure() > 0 || turn.contest() > 0) {
        harmless++;
        refused += refused(analysis.evidence().get(turn.turn())) ? 1 : 0;
      }
    }
    return new ConstraintUse(constraint.id(), constraint.mode(), tested, held, harmless, refused);
  }

  private ConstraintUse enabling(Constraint constraint, Analysis analysis) {
    int tested = 0;
    int used = 0;
    int harmless = 0;
    int refused = 0;
    for (TurnEvidence turn : analysis.evidence()) {
      List<TurnMeasure> measured =
          analysis.measures().constraints().stream()
              .map(each -> each.turns().get(turn.turn()))
              .toList();
      if (!inPlay(constraint.objective(), turn, measured)) {
        continue;
      }
      tested++;
      used += served(constraint.objective(), turn, measured) ? 1 : 0;
      if (measured.stream().noneMatch(TurnMeasure::contested)) {
        harmless++;
        refused += refused(turn) ? 1 : 0;
      }
    }
    return new ConstraintUse(constraint.id(), constraint.mode(), tested, used, harmless, refused);
  }

  private static boolean inPlay(
      ObjectiveId objective, TurnEvidence turn, List<TurnMeasure> measured) {
    return measured.stream().anyMatch(each -> each.active().contains(objective))
        || turn.contests().stream()
            .anyMatch(
                contest ->
                    contest.probability() > 0
                        && (contest.rival().equals(objective)
                            || contest.governing().equals(objective)));
  }

  private boolean served(ObjectiveId objective, TurnEvidence turn, List<TurnMeasure> measured) {
    return measured.stream().anyMatch(each -> each.dominant().equals(Optional.of(objective)))
        || turn.services().stream()
            .anyMatch(
                service ->
                    service.objective().equals(objective)
                        && service.strength() >= charter.thresholds().effort());
  }

  private static boolean refused(TurnEvidence turn) {
    return turn.acts().stream()
        .anyMatch(act -> act.act() == LanguageAct.REFUSE && act.probability() >= REFUSED);
  }
}
