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
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rivals were entitled to govern at a turn, by the charter's rules and what applies there.
 * Normative: it says what the charter says, not what is right.
 */
public final class Entitlement {

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

  /** Returns who may govern in a transcript beside the governing objective of a belief. */
  public static Entitlement of(Charter charter, Transcript transcript, ConstraintBelief belief) {
    List<ObjectiveId> rivals =
        belief.states().stream()
            .filter(state -> !state.equals(belief.governing()) && !state.equals(ObjectiveId.NULL))
            .toList();
    return new Entitlement(charter, GoverningSchedule.of(charter, transcript), rivals);
  }

  /**
   * Returns whether a target was entitled to govern at a turn. The charter does not know the two
   * reserved states, so of them it cannot be said.
   */
  public Legitimacy legitimacy(int turn, ObjectiveId target) {
    return charter
        .objective(target)
        .map(objective -> legitimacy(objective, schedule.constraints(turn)))
        .orElse(Legitimacy.UNDETERMINED);
  }

  /**
   * Returns whose instruction an objective is: that of the charter's constraint which puts it in
   * control, or else the usual one of its kind; empty for what the charter does not declare.
   */
  public Optional<InstructionSource> source(ObjectiveId target) {
    return charter.objective(target).map(objective -> source(objective, own(objective)));
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
    return legitimacy(objective, applying) == Legitimacy.LEGITIMATE;
  }

  private Legitimacy legitimacy(Objective objective, List<Constraint> applying) {
    List<Constraint> own = own(objective);
    if (!own.isEmpty() && own.stream().noneMatch(applying::contains)) {
      // Its licence has ended, or has not begun.
      return Legitimacy.ILLEGITIMATE;
    }
    InstructionSource source = source(objective, own);
    return charter.lattice().hasAuthority(source)
        ? Legitimacy.of(charter, objective, LegitimacyRule.Provenance.from(source), applying)
        : Legitimacy.ILLEGITIMATE;
  }

  private List<Constraint> own(Objective objective) {
    return charter.constraints().stream()
        .filter(constraint -> constraint.objective().equals(objective.id()))
        .toList();
  }

  private static InstructionSource source(Objective objective, List<Constraint> own) {
    return own.isEmpty() ? usualSource(objective.kind()) : own.getFirst().source();
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
