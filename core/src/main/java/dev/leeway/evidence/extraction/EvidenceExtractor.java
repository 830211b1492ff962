package dev.leeway.evidence.extraction;

import dev.leeway.charter.Charter;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.choice.ChoiceScorer;
import dev.leeway.evidence.choice.Choices;
import dev.leeway.evidence.conduct.TurnConduct;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.evidence.rule.RuleEvidence;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks every scorer about a transcript. Safe for use by several threads. */
public final class EvidenceExtractor {

  private final Charter charter;
  private final RuleEvidence rules;
  private final ConstraintEvidence constraints;
  private final SafetyEvidence safety;
  private final StanceEvidence stance;
  private final AgentEvidence agents;
  private final ChoiceScorer choices;
  private final PrototypeEvidence prototypes;
  private final HeadSource heads;
  private final Encoder encoder;

  /**
   * @param enactmentRules whether the charter's deterministic rules count as evidence
   * @param heads trained scorers; those that are missing are absent readings
   */
  public EvidenceExtractor(
      Charter charter, Encoder encoder, boolean enactmentRules, HeadSource heads) {
    this.heads = heads;
    this.encoder = encoder;
    this.charter = charter;
    this.rules = new RuleEvidence(charter, enactmentRules);
    this.constraints = new ConstraintEvidence(charter, encoder);
    this.safety = new SafetyEvidence(charter);
    this.stance = new StanceEvidence(charter);
    this.agents = new AgentEvidence(charter);
    this.choices = new ChoiceScorer(charter);
    this.prototypes = new PrototypeEvidence(charter, encoder);
  }

  /** Returns what was seen at each turn, in order. */
  public List<TurnEvidence> extract(Transcript transcript) {
    return extract(transcript, common(transcript), EncoderPlan.readingEverything());
  }

  /** Returns what may be shared with the extraction under another charter. */
  public CommonEvidence common(Transcript transcript) {
    return new CommonEvidence(transcript, encoder, heads);
  }

  /**
   * Returns what was seen at each turn, in order.
   *
   * @param common of the same transcript, by the same encoder and heads
   * @param plan what the encoder is given
   */
  public List<TurnEvidence> extract(
      Transcript transcript, CommonEvidence common, EncoderPlan plan) {
    GoverningSchedule schedule = GoverningSchedule.of(charter, transcript);
    List<List<ActReading>> acts = common.acts();
    List<TurnConduct> conduct = constraints.read(transcript, common, schedule, plan);
    Optional<InjectionEvidence> injection = InjectionEvidence.of(charter, common.provenance());
    Optional<Choices> chosen = choices.of(transcript, schedule);
    Optional<Contest> side = stance.contested(conduct);
    Optional<AgentEvidence.Found> agent =
        agents.read(transcript, plan.run() ? common : common.byWords());
    var evidence = new ArrayList<TurnEvidence>();
    for (Turn turn : transcript.turns()) {
      var draft = new TurnDraft();
      draft.add(rules.read(transcript, turn, schedule));
      if (!conduct.isEmpty()) {
        draft.add(conduct.get(turn.index()));
        agent.ifPresent(draft::leaveTo);
      }
      injection.ifPresent(found -> draft.add(found, turn));
      readSafety(transcript, turn, draft, common, plan);
      agent
          .filter(found -> found.turn() == turn.index())
          .ifPresent(found -> addRun(transcript, draft, found, common, plan));
      side.ifPresent(
          contest ->
              stance
                  .read(transcript, turn, common, contest.rival())
                  .ifPresent(reading -> draft.argue(stance, contest, reading)));
      chosen.ifPresent(found -> replaced(schedule, turn, draft, found));
      draft.readings.addAll(
          prototypes.read(
              transcript,
              turn,
              draft.contests,
              draft.decided(),
              SafeContent.spans(transcript, turn, acts.get(turn.index())),
              plan.reads(turn.index())));
      evidence.add(
          new TurnEvidence(
              turn.index(),
              draft.contests,
              common.cues().at(turn),
              draft.readings,
              draft.services,
              draft.effort,
              acts.get(turn.index()),
              draft.exposures,
              draft.grade));
    }
    return List.copyOf(evidence);
  }

  private void addRun(
      Transcript transcript,
      TurnDraft draft,
      AgentEvidence.Found found,
      CommonEvidence common,
      EncoderPlan plan) {
    draft.add(found);
    if (!plan.run()) {
      draft.readings.addAll(agents.leftOut(transcript, common));
    }
  }

  private void readSafety(
      Transcript transcript, Turn turn, TurnDraft draft, CommonEvidence common, EncoderPlan plan) {
    if (plan.reads(turn.index())) {
      draft.add(safety.read(transcript, turn, common));
      return;
    }
    SafetyEvidence.Found found = safety.read(transcript, turn, common.byWords());
    draft.add(found);
    draft.readings.addAll(safety.leftOut(found, common));
  }

  /**
   * Returns what the encoder could be asked about a transcript that bears on a verdict; nothing
   * without an encoder.
   *
   * @param seen what was seen without it
   */
  public List<EncoderQuestion> questions(
      Transcript transcript, CommonEvidence common, List<TurnEvidence> seen) {
    var questions =
        new ArrayList<EncoderQuestion>(
            constraints.questions(transcript, common, GoverningSchedule.of(charter, transcript)));
    questions.addAll(agents.questions(transcript, common));
    for (Turn turn : transcript.turns()) {
      safety.question(transcript, turn, common).ifPresent(questions::add);
      questions.addAll(prototypes.questions(seen.get(turn.index())));
    }
    return questions;
  }

  /** Asks about each objective that governs now and each rival of it that does not. */
  private void replaced(GoverningSchedule schedule, Turn turn, TurnDraft draft, Choices choices) {
    List<ObjectiveId> governing = schedule.governing(turn.index());
    for (ObjectiveId now : governing) {
      charter.rivals(now).stream()
          .filter(rival -> !governing.contains(rival))
          .forEach(rival -> draft.add(choices, turn, now, rival));
    }
  }
}
