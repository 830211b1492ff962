package dev.leeway.measure.concept;

import dev.leeway.charter.Charter;
import dev.leeway.charter.InstructionSource;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.Thresholds;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Entitlement;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ConflictLedger;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.objective.ControlLabel;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One transcript under one governing objective, as a concept's measure may look at it. */
public final class Scene {

  private final Charter charter;
  private final Transcript transcript;
  private final List<Turn> places;
  private final List<TurnEvidence> evidence;
  private final ConstraintBelief belief;
  private final ConstraintMeasures measures;
  private final ConflictLedger ledger;
  private final List<TurnMeasure> contested;
  private final Entitlement entitlement;
  private final SortedMap<String, ConstraintBelief> without;

  /** A scene of which it is not known what would be believed without one of the scorers. */
  public Scene(
      Charter charter,
      Transcript transcript,
      List<TurnEvidence> evidence,
      ConstraintBelief belief,
      ConstraintMeasures measures,
      ConflictLedger ledger) {
    this(charter, transcript, evidence, belief, measures, ledger, new TreeMap<>());
  }

  /**
   * @param without what would be believed if a scorer had said nothing, by the scorer's name
   */
  public Scene(
      Charter charter,
      Transcript transcript,
      List<TurnEvidence> evidence,
      ConstraintBelief belief,
      ConstraintMeasures measures,
      ConflictLedger ledger,
      SortedMap<String, ConstraintBelief> without) {
    this.without = Collections.unmodifiableSortedMap(new TreeMap<>(without));
    this.charter = charter;
    this.transcript = transcript;
    this.places = transcript.turns();
    this.evidence = List.copyOf(evidence);
    this.belief = belief;
    this.measures = measures;
    this.ledger = ledger;
    this.contested = measures.turns().stream().filter(TurnMeasure::contested).toList();
    this.entitlement = Entitlement.of(charter, transcript, belief);
  }

  Charter charter() {
    return charter;
  }

  Thresholds thresholds() {
    return charter.thresholds();
  }

  Transcript transcript() {
    return transcript;
  }

  ConstraintBelief belief() {
    return belief;
  }

  ConstraintMeasures measures() {
    return measures;
  }

  ConflictLedger ledger() {
    return ledger;
  }

  SortedMap<String, ConstraintBelief> without() {
    return without;
  }

  Entitlement entitlement() {
    return entitlement;
  }

  ObjectiveId governing() {
    return belief.governing();
  }

  TurnEvidence evidence(int turn) {
    return evidence.get(turn);
  }

  List<TurnMeasure> turns() {
    return measures.turns();
  }

  List<TurnMeasure> contested() {
    return contested;
  }

  List<TurnMeasure> contested(Predicate<TurnMeasure> those) {
    return contested.stream().filter(those).toList();
  }

  List<TurnMeasure> lost() {
    return contested(Scene::isLost);
  }

  static boolean isLost(TurnMeasure turn) {
    return turn.control() == ControlLabel.LOST;
  }

  static boolean isHeld(TurnMeasure turn) {
    return turn.control() == ControlLabel.CONTROLLED;
  }

  /** Whether another state than the governing objective's is dominant, and may not be. */
  boolean isDisplaced(TurnMeasure turn) {
    return turn.isDisplaced(thresholds());
  }

  static List<Integer> indices(List<TurnMeasure> turns) {
    return turns.stream().map(TurnMeasure::turn).toList();
  }

  /** gamma_t as a row over {@code belief().states()}. */
  double[] row(int turn) {
    return belief.states().stream().mapToDouble(state -> belief.smoothed(turn, state)).toArray();
  }

  /** How likely the surest act of a kind is at a turn; 0 if there is none. */
  double said(int turn, LanguageAct act) {
    return evidence(turn).acts().stream()
        .filter(reading -> reading.act() == act)
        .mapToDouble(ActReading::probability)
        .max()
        .orElse(0);
  }

  boolean says(int turn, LanguageAct act) {
    return said(turn, act) >= .5;
  }

  /** How far a turn serves an objective; empty if no scorer measured it. */
  Optional<Double> service(int turn, ObjectiveId objective) {
    return evidence(turn).services().stream()
        .filter(service -> service.objective().equals(objective))
        .map(Service::strength)
        .max(Double::compare);
  }

  /** The most that a turn serves any rival; empty if no scorer measured one. */
  Optional<Double> rivalService(int turn) {
    return rivals().stream().flatMap(rival -> service(turn, rival).stream()).max(Double::compare);
  }

  /** The named states other than the governing one. */
  List<ObjectiveId> rivals() {
    return belief.states().stream()
        .filter(state -> !state.equals(governing()) && !state.isReserved())
        .toList();
  }

  /** Whether somebody other than the model said or returned something before a turn. */
  boolean hasNewWords(int turn) {
    return before(turn, Role.SYSTEM, Role.DEVELOPER, Role.USER, Role.TOOL);
  }

  /** Whether a principal spoke before a turn. */
  boolean hasPrincipalWords(int turn) {
    return before(turn, Role.SYSTEM, Role.DEVELOPER, Role.USER);
  }

  private boolean before(int turn, Role... roles) {
    Turn place = places.get(turn);
    return transcript.messages(place.contextFrom(), place.message()).stream()
        .anyMatch(message -> List.of(roles).contains(message.role()));
  }

  /** The words of a turn to its reader. */
  String prose(int turn) {
    return transcript.messages().get(places.get(turn).message()).prose();
  }

  /** Whose instruction an objective usually is; empty for the two reserved states. */
  Optional<InstructionSource> source(ObjectiveId objective) {
    return entitlement.source(objective);
  }
}
