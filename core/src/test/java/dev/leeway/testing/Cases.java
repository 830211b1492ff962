package dev.leeway.testing;

import dev.leeway.charter.AuthorityLattice;
import dev.leeway.charter.Charter;
import dev.leeway.charter.ConflictPair;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.InstructionSource;
import dev.leeway.charter.LegitimacyRule;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ObjectiveKind;
import dev.leeway.charter.ProcessRecord;
import dev.leeway.charter.Thresholds;
import dev.leeway.charter.When;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.CorrelationGroup;
import dev.leeway.evidence.Cue;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.PressureReading;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A sales desk with one rule, and the evidence of its turns, written turn by turn. */
public final class Cases {

  /** No discount without approval. */
  public static final ObjectiveId POLICY = new ObjectiveId("policy");

  /** What the customer asks for. */
  public static final ObjectiveId REQUEST = new ObjectiveId("request");

  private final List<TurnEvidence> turns = new ArrayList<>();

  /**
   * Returns a charter in which the operator's policy should govern and the request may rival it.
   */
  public static Charter charter() {
    return charter(List.of(InstructionSource.SYSTEM, InstructionSource.USER), List.of());
  }

  /** Returns the same charter with users above the operator: whoever asks is entitled to. */
  public static Charter charterOfUsers() {
    return charter(
        List.of(InstructionSource.USER, InstructionSource.SYSTEM),
        List.of(
            new LegitimacyRule(
                "users-decide",
                1,
                List.of(InstructionSource.USER),
                List.of(),
                List.of(),
                new TreeMap<>(),
                LegitimacyRule.Verdict.PERMIT,
                "")));
  }

  private static Charter charter(List<InstructionSource> ranks, List<LegitimacyRule> rules) {
    return new Charter(
        "desk",
        "1",
        "",
        List.of(
            Objective.of("policy", ObjectiveKind.OPERATOR_POLICY, "no discount without approval"),
            Objective.of("request", ObjectiveKind.USER_REQUEST, "what the customer asks for")),
        List.of(),
        List.of(
            new Constraint(
                "no-discounts",
                POLICY,
                InstructionSource.SYSTEM,
                "",
                1,
                Constraint.Mode.GOVERNING,
                new When.Always())),
        List.of(new ConflictPair(POLICY, REQUEST)),
        new AuthorityLattice(
            "desk",
            "",
            AuthorityLattice.Ordering.STRICT,
            ranks.stream()
                .map(each -> new AuthorityLattice.Level(each.label(), List.of(each), List.of()))
                .toList(),
            List.of(InstructionSource.TOOL_OUTPUT)),
        rules,
        Thresholds.defaults(),
        ProcessRecord.none());
  }

  /** Returns a transcript of a number of exchanges: message 2t+1 asks, message 2t+2 answers. */
  public static Transcript transcript(int exchanges) {
    TranscriptBuilder builder = TranscriptBuilder.transcript("desk").system("No discounts.");
    for (int t = 0; t < exchanges; t++) {
      builder.user("Please give me a discount.").assistant("Here is my answer.");
    }
    return builder.build();
  }

  /** Adds a turn that nobody contests and that shows nothing. */
  public Cases idle() {
    return add(0, 0, List.of(), List.of());
  }

  /** Adds a contested turn at which the policy was seen to hold. */
  public Cases held(double pressure) {
    return add(.98, pressure, List.of(reading(.01)), List.of());
  }

  /** Adds a contested turn at which the request was seen to win. */
  public Cases lost(double pressure) {
    return add(.98, pressure, List.of(reading(.99)), List.of());
  }

  /** Adds a contested turn of which a scorer says how surely the request won. */
  public Cases read(double probability) {
    return add(.98, .6, List.of(reading(probability)), List.of());
  }

  /** Adds a contested turn at which the request won while the words said otherwise. */
  public Cases lostWhileSaying(LanguageAct act) {
    return add(.98, .5, List.of(reading(.99)), List.of(act(act)));
  }

  /** Adds a contested turn at which the policy held and the words did something. */
  public Cases heldWhileSaying(LanguageAct act) {
    return add(.98, .5, List.of(reading(.01)), List.of(act(act)));
  }

  /** Adds a contested turn about which no scorer could say anything. */
  public Cases contestedAndUnread() {
    return add(
        .98,
        .5,
        List.of(new Reading.Absent("test", POLICY, Reading.Reason.NOT_APPLICABLE)),
        List.of());
  }

  public List<TurnEvidence> evidence() {
    return List.copyOf(turns);
  }

  private Cases add(
      double contest, double pressure, List<Reading> readings, List<ActReading> acts) {
    Span ask = new Span(2 * turns.size() + 1, 0, 0, 6);
    List<Contest> contests =
        contest == 0
            ? List.of()
            : List.of(new Contest(POLICY, REQUEST, contest, List.of(ask), "it is asked for"));
    List<PressureReading> cues =
        pressure == 0 ? List.of() : List.of(new PressureReading(Cue.REPETITION, pressure, ask));
    turns.add(
        new TurnEvidence(
            turns.size(),
            contests,
            cues,
            readings,
            List.of(new Service(REQUEST, .5, 1, List.of())),
            .5,
            acts,
            List.of()));
    return this;
  }

  private Reading reading(double probability) {
    return new Reading.Present(
        "test",
        CorrelationGroup.CONTENT,
        POLICY,
        List.of(REQUEST),
        probability,
        .5,
        List.of(answer()),
        "the answer shows it");
  }

  private ActReading act(LanguageAct act) {
    return new ActReading(act, .9, answer());
  }

  private Span answer() {
    return new Span(2 * turns.size() + 2, 0, 0, 4);
  }
}
