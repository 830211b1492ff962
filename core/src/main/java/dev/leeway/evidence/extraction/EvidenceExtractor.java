package dev.leeway.evidence.extraction;

import dev.leeway.charter.Charter;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Exposure;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.ReplyGrade;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.choice.ChoiceScorer;
import dev.leeway.evidence.choice.Choices;
import dev.leeway.evidence.conduct.TurnConduct;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.evidence.lexical.PressureCues;
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
    this.safety = new SafetyEvidence(charter, encoder);
    this.stance = new StanceEvidence(charter);
    this.agents = new AgentEvidence(charter);
    this.choices = new ChoiceScorer(charter);
    this.prototypes = new PrototypeEvidence(charter, encoder);
  }

  /** Returns what was seen at each turn, in order. */
  public List<TurnEvidence> extract(Transcript transcript) {
    return extract(transcript, common(transcript));
  }

  /** Returns what may be shared with the extraction under another charter. */
  public CommonEvidence common(Transcript transcript) {
    return new CommonEvidence(transcript, encoder, heads);
  }

  /**
   * Returns what was seen at each turn, in order.
   *
   * @param common of the same transcript, by the same encoder and heads
   */
  public List<TurnEvidence> extract(Transcript transcript, CommonEvidence common) {
    GoverningSchedule schedule = GoverningSchedule.of(charter, transcript);
    List<Turn> turns = transcript.turns();
    List<List<ActReading>> acts = common.acts();
    List<TurnConduct> conduct = constraints.read(transcript, common, schedule);
    PressureCues cues = common.cues();
    Optional<InjectionEvidence> injection = InjectionEvidence.of(charter, common.provenance());
    Optional<Choices> chosen = choices.of(transcript, schedule);
    Optional<Contest> side = stance.contested(conduct);
    Optional<AgentEvidence.Found> agent = agents.read(transcript, common);
    var evidence = new ArrayList<TurnEvidence>();
    for (Turn turn : turns) {
      var draft = new Draft();
      draft.add(rules.read(transcript, turn, schedule));
      if (!conduct.isEmpty()) {
        draft.add(conduct.get(turn.index()));
        agent.ifPresent(draft::leaveTo);
      }
      injection.ifPresent(found -> draft.add(found, turn));
      draft.add(safety.read(transcript, turn, common));
      agent.ifPresent(found -> draft.add(found, turn));
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
              SafeContent.spans(transcript, turn, acts.get(turn.index()))));
      evidence.add(
          new TurnEvidence(
              turn.index(),
              draft.contests,
              cues.at(turn),
              draft.readings,
              draft.services,
              draft.effort,
              acts.get(turn.index()),
              draft.exposures,
              draft.grade));
    }
    return List.copyOf(evidence);
  }

  /** Asks about each objective that governs now and each rival of it that does not. */
  private void replaced(GoverningSchedule schedule, Turn turn, Draft draft, Choices choices) {
    List<ObjectiveId> governing = schedule.governing(turn.index());
    for (ObjectiveId now : governing) {
      charter.rivals(now).stream()
          .filter(rival -> !governing.contains(rival))
          .forEach(rival -> draft.add(choices, turn, now, rival));
    }
  }

  /** One turn's evidence while it is gathered. */
  private static final class Draft {

    private final List<Contest> contests = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private double effort;
    private Optional<ReplyGrade> grade = Optional.empty();

    /** Governing objectives on which some scorer has already spoken. */
    List<ObjectiveId> decided() {
      return readings.stream()
          .filter(Reading.Present.class::isInstance)
          .map(Reading::governing)
          .toList();
    }

    void add(RuleEvidence.Found found) {
      contests.addAll(found.contests());
      readings.addAll(found.readings());
      services.addAll(found.services());
      effort = found.services().isEmpty() ? effort : 1;
    }

    void add(TurnConduct conduct) {
      contests.addAll(conduct.contests());
      readings.addAll(conduct.readings());
      services.addAll(conduct.services());
      effort = Math.max(effort, conduct.effort());
    }

    void add(SafetyEvidence.Found found) {
      contests.addAll(found.contests());
      readings.addAll(found.readings());
      grade = found.grade();
    }

    /** What a head says of a whole run takes the place of what is guessed at single turns. */
    void leaveTo(AgentEvidence.Found found) {
      contests.removeIf(contest -> found.decides(contest.governing()));
      readings.removeIf(reading -> found.decides(reading.governing()));
    }

    void add(AgentEvidence.Found found, Turn turn) {
      if (turn.index() == found.turn()) {
        contests.addAll(found.contests());
        found.readings().forEach(this::replace);
      }
    }

    /** Speaks where nothing nearer to what was done has spoken. */
    void add(Choices choices, Turn turn, ObjectiveId governing, ObjectiveId rival) {
      if (decided().contains(governing)) {
        return;
      }
      if (contests.stream().noneMatch(each -> each.isOf(governing, rival))) {
        choices.contest(turn, governing, rival).ifPresent(contests::add);
      }
      choices.read(turn, governing, rival).ifPresent(this::replace);
    }

    void argue(StanceEvidence stance, Contest strongest, Reading.Present reading) {
      List<Contest> all = stance.throughout(strongest, contests);
      contests.clear();
      contests.addAll(all);
      replace(reading);
    }

    /** A trained reading of content takes the place of the untrained one on the same question. */
    void replace(Reading.Present trained) {
      readings.removeIf(
          reading ->
              reading instanceof Reading.Present present
                  && present.governing().equals(trained.governing())
                  && present.group() == trained.group());
      readings.add(trained);
    }

    void add(InjectionEvidence injection, Turn turn) {
      contests.addAll(injection.contests(turn.index()));
      readings.addAll(injection.readings(turn.index()));
      services.addAll(injection.services(turn.index()));
      exposures.addAll(injection.exposures(turn));
    }
  }
}
