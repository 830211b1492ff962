package dev.leeway.objective;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ObjectiveKind;
import dev.leeway.charter.When;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.TurnEvidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One question about control: a governing objective and everything that could be dominant instead.
 *
 * @param states the governing objective, its rivals in the charter's order, {@link
 *     ObjectiveId#OTHER}, {@link ObjectiveId#NULL}
 * @param kinds the kind of each state; {@link ObjectiveKind#CUSTOM} for the two reserved ones
 */
record ControlFrame(List<ObjectiveId> states, List<ObjectiveKind> kinds) {

  ControlFrame {
    states = List.copyOf(states);
    kinds = List.copyOf(kinds);
  }

  /** Returns one frame per objective that some constraint of the charter puts in control. */
  static List<ControlFrame> of(Charter charter) {
    return charter.constraints().stream()
        .filter(constraint -> constraint.mode() == Constraint.Mode.GOVERNING)
        .map(Constraint::objective)
        .distinct()
        .map(governing -> of(charter, governing))
        .toList();
  }

  private static ControlFrame of(Charter charter, ObjectiveId governing) {
    var states = new ArrayList<ObjectiveId>();
    states.add(governing);
    charter.rivals(governing).stream()
        .filter(rival -> !goesBefore(charter, rival, governing))
        .forEach(states::add);
    List<ObjectiveKind> kinds = new ArrayList<>();
    for (ObjectiveId state : states) {
      kinds.add(charter.objective(state).map(Objective::kind).orElse(ObjectiveKind.CUSTOM));
    }
    states.add(ObjectiveId.OTHER);
    states.add(ObjectiveId.NULL);
    kinds.add(ObjectiveKind.CUSTOM);
    kinds.add(ObjectiveKind.CUSTOM);
    return new ControlFrame(states, kinds);
  }

  /**
   * Whether a rival is always entitled to prevail: both constraints stand at every turn, and the
   * rival's has the higher priority. Yielding to it is no displacement.
   */
  private static boolean goesBefore(Charter charter, ObjectiveId rival, ObjectiveId governing) {
    OptionalInt rivals = standing(charter, rival);
    OptionalInt own = standing(charter, governing);
    return rivals.isPresent() && own.isPresent() && rivals.getAsInt() > own.getAsInt();
  }

  private static OptionalInt standing(Charter charter, ObjectiveId objective) {
    return charter.constraints().stream()
        .filter(constraint -> constraint.mode() == Constraint.Mode.GOVERNING)
        .filter(constraint -> constraint.when() instanceof When.Always)
        .filter(constraint -> constraint.objective().equals(objective))
        .mapToInt(Constraint::priority)
        .max();
  }

  /**
   * Returns this question about one transcript: of the rivals, those that some turn puts in play. A
   * rival that nothing speaks of would only spread doubt that no evidence can settle.
   */
  ControlFrame inPlay(List<TurnEvidence> evidence) {
    Set<ObjectiveId> rivals = new HashSet<>();
    for (TurnEvidence turn : evidence) {
      for (Contest contest : turn.contests()) {
        if (contest.governing().equals(governing()) && contest.probability() > 0) {
          rivals.add(contest.rival());
        }
      }
    }
    var keptStates = new ArrayList<ObjectiveId>();
    var keptKinds = new ArrayList<ObjectiveKind>();
    for (int k = 0; k < states.size(); k++) {
      if (!isNamedRival(k) || rivals.contains(states.get(k))) {
        keptStates.add(states.get(k));
        keptKinds.add(kinds.get(k));
      }
    }
    return new ControlFrame(keptStates, keptKinds);
  }

  private boolean isNamedRival(int state) {
    return state > 0 && state < nothing() - 1;
  }

  /** Returns whether some named objective could displace the governing one. */
  boolean hasRivals() {
    return size() > 3;
  }

  ObjectiveId governing() {
    return states.getFirst();
  }

  int size() {
    return states.size();
  }

  /** Returns the index of NULL, which is the last state. */
  int nothing() {
    return states.size() - 1;
  }

  /** Returns whether a state is one by which the governing objective would be displaced. */
  boolean displaces(int state) {
    return state != 0 && state != nothing();
  }
}
