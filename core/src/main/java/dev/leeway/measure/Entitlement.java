package dev.leeway.measure;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.InstructionSource;
import dev.leeway.charter.Legitimacy;
import dev.leeway.charter.LegitimacyRule;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ObjectiveKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rivals were entitled to govern at a turn, by the charter's rules and what applies there.
 * Normative: it says what the charter says, not what is right.
 */
final class Entitlement {

  private final Charter charter;
  private final GoverningSchedule schedule;
  private final List<ObjectiveId> rivals;
  private final Map<List<Constraint>, List<ObjectiveId>> entitled = new HashMap<>();

  /**
   * @param rivals the objectives that could displace the governing one
   */
  Entitlement(Charter charter, GoverningSchedule schedule, List<ObjectiveId> rivals) {
    this.charter = charter;
    this.schedule = schedule;
    this.rivals = List.copyOf(rivals);
  }

  /** Returns the rivals that may govern at a turn. */
  List<ObjectiveId> at(int turn) {
    return entitled.computeIfAbsent(schedule.constraints(turn), this::under);
  }

  private List<ObjectiveId> under(List<Constraint> applying) {
    var allowed = new ArrayList<ObjectiveId>();
    for (ObjectiveId rival : rivals) {
      charter
          .objective(rival)
          .filter(objective -> mayGovern(objective, applying))
          .ifPresent(objective -> allowed.add(rival));
    }
    return allowed;
  }

  private boolean mayGovern(Objective objective, List<Constraint> applying) {
    List<Constraint> own =
        charter.constraints().stream()
            .filter(constraint -> constraint.objective().equals(objective.id()))
            .toList();
    if (!own.isEmpty() && own.stream().noneMatch(applying::contains)) {
      // Its licence has ended, or has not begun.
      return false;
    }
    InstructionSource source =
        own.isEmpty() ? usualSource(objective.kind()) : own.getFirst().source();
    return charter.lattice().hasAuthority(source)
        && Legitimacy.of(charter, objective, LegitimacyRule.Provenance.from(source), applying)
            == Legitimacy.LEGITIMATE;
  }

  private static InstructionSource usualSource(ObjectiveKind kind) {
    return switch (kind) {
      case SAFETY, TRUTHFULNESS, HUMAN_VALUES -> InstructionSource.ROOT;
      case OPERATOR_POLICY, OPERATOR_GOAL, PROCEDURE -> InstructionSource.SYSTEM;
      case USER_REQUEST, USER_SATISFACTION, ROLE, ARTIFACT, CUSTOM -> InstructionSource.USER;
      case COHERENCE, MOMENTUM, CAPABILITY -> InstructionSource.MODEL;
      case INJECTED -> InstructionSource.TOOL_OUTPUT;
    };
  }
}
