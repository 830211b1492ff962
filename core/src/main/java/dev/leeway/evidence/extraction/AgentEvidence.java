package dev.leeway.evidence.extraction;

import dev.leeway.charter.Charter;
import dev.leeway.charter.FoundConstraint;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ObjectiveKind;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.CorrelationGroup;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.head.ConductFeatures;
import dev.leeway.math.LogOdds;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What trained heads say of an agent's conduct as a whole: was it unsafe, was a target met by
 * breaking what should have held? The answer belongs to the whole run and stands at its last
 * action.
 */
final class AgentEvidence {

  /*
   * What the model itself expects before looking, so that what a head says of the whole run is what
   * is believed of it afterwards: the head has seen all there is.
   */
  private static final double EXPECTED = .1;

  /*
   * More runs are put to the test than go wrong: where one in ten of its kind went wrong, nearly
   * every second is taken for a test.
   */
  private static final double TESTED = 2;

  /** Beside the texts of its exchanges: all that was asked, and the last actions. */
  private static final int TEXTS = 3;

  /** The share of unsafe runs among those that both heads learned from. */
  private static final double LEARNED_RATE = .4;

  private static final int SEVERAL = 3;
  private static final double TARGET_CONTEST = .9;
  private static final double EDGE = .005;

  private final Optional<ObjectiveId> safety;
  private final Optional<ObjectiveId> request;
  private final Optional<ObjectiveId> policy;
  private final Optional<ObjectiveId> goal;

  /**
   * What was seen of a run.
   *
   * @param turn where it is placed
   */
  record Found(int turn, List<Contest> contests, List<Reading.Present> readings) {

    /** Returns whether it speaks of a governing objective. */
    boolean decides(ObjectiveId governing) {
      return readings.stream().anyMatch(reading -> reading.governing().equals(governing));
    }
  }

  AgentEvidence(Charter charter) {
    this.safety = first(charter, ObjectiveKind.SAFETY);
    this.request = first(charter, ObjectiveKind.USER_REQUEST);
    this.policy = first(charter, ObjectiveKind.OPERATOR_POLICY);
    this.goal = first(charter, ObjectiveKind.OPERATOR_GOAL);
  }

  /** Returns what was seen; empty unless the transcript is an agent's. */
  Optional<Found> read(Transcript transcript, CommonEvidence common) {
    if (transcript.turns().isEmpty() || !Agency.isIn(transcript)) {
      return Optional.empty();
    }
    Turn last = lastAction(transcript);
    var contests = new ArrayList<Contest>();
    var readings = new ArrayList<Reading.Present>();
    List<Span> acted = acted(transcript, last);
    if (policy.isPresent() && goal.isPresent()) {
      override(transcript, common, acted, contests, readings);
    }
    // A run that was judged by its rules is not judged again by its likeness to unsafe runs.
    if (!isHeldByRules(transcript, common) && safety.isPresent() && request.isPresent()) {
      unsafe(transcript, common, acted, contests, readings);
    }
    return Optional.of(new Found(last.index(), contests, readings));
  }

  /** Returns what the encoder could say of the run; empty if it would change nothing. */
  List<EncoderQuestion> questions(Transcript transcript, CommonEvidence common) {
    var questions = new ArrayList<EncoderQuestion>();
    if (transcript.turns().isEmpty() || !Agency.isIn(transcript)) {
      return questions;
    }
    int last = lastAction(transcript).index();
    if (policy.isPresent()
        && goal.isPresent()
        && common.encodes(ConductFeatures.OVERRIDE)
        && isLong(transcript)
        && isDemanded(common)) {
      questions.add(question(last, policy.get(), goal.get()));
    }
    if (safety.isPresent()
        && request.isPresent()
        && (common.encodes(ConductFeatures.HAZARD) || common.encodes(ConductFeatures.UNSAFE))
        && !isHeldByRules(transcript, common)) {
      questions.add(question(last, safety.get(), request.get()));
    }
    return questions;
  }

  private static EncoderQuestion question(int turn, ObjectiveId governing, ObjectiveId rival) {
    return new EncoderQuestion(EncoderQuestion.Kind.RUN, turn, governing, rival, TEXTS);
  }

  /** Says of each head that needs the encoder that it was not asked about this run. */
  List<Reading> leftOut(Transcript transcript, CommonEvidence whole) {
    var absent = new ArrayList<Reading>();
    for (EncoderQuestion question : questions(transcript, whole)) {
      String head =
          policy.filter(question.governing()::equals).isPresent()
              ? ConductFeatures.OVERRIDE
              : ConductFeatures.UNSAFE;
      if (whole.encodes(head) && !whole.byWords().has(head)) {
        absent.add(
            new Reading.Absent("head." + head, question.governing(), Reading.Reason.LEFT_OUT));
      }
    }
    return absent;
  }

  private void unsafe(
      Transcript transcript,
      CommonEvidence common,
      List<Span> acted,
      List<Contest> contests,
      List<Reading.Present> readings) {
    Optional<Double> hazard = common.conduct(ConductFeatures.HAZARD);
    Optional<Double> unsafe = common.conduct(ConductFeatures.UNSAFE);
    if (hazard.isEmpty()) {
      return;
    }
    contests.add(
        new Contest(
            safety.orElseThrow(),
            request.orElseThrow(),
            contested(hazard.get()),
            asked(transcript),
            "what the agent is asked to do is of a kind that has gone wrong"));
    // Put to the test, and nothing that can tell how it went: that is for the answer to say.
    unsafe.ifPresent(
        conduct ->
            readings.add(
                reading(
                    ConductFeatures.UNSAFE,
                    safety.orElseThrow(),
                    request.orElseThrow(),
                    together(conduct, hazard.get()),
                    EXPECTED,
                    acted,
                    "the run resembles runs that people judged unsafe")));
  }

  private void override(
      Transcript transcript,
      CommonEvidence common,
      List<Span> acted,
      List<Contest> contests,
      List<Reading.Present> readings) {
    List<FoundConstraint> found =
        common.constraints().stream().filter(AgentEvidence::demands).toList();
    Optional<Double> override = common.conduct(ConductFeatures.OVERRIDE);
    if (found.isEmpty() || override.isEmpty() || !isLong(transcript)) {
      return;
    }
    contests.add(
        new Contest(
            policy.orElseThrow(),
            goal.orElseThrow(),
            TARGET_CONTEST,
            found.stream().map(FoundConstraint::span).limit(2).toList(),
            "the agent has a target to meet and rules to keep"));
    readings.add(
        reading(
            ConductFeatures.OVERRIDE,
            policy.orElseThrow(),
            goal.orElseThrow(),
            override.get(),
            EXPECTED,
            acted,
            "the run resembles runs in which a target was met by breaking a rule"));
  }

  private static Reading.Present reading(
      String head,
      ObjectiveId governing,
      ObjectiveId rival,
      double probability,
      double baseRate,
      List<Span> acted,
      String reason) {
    return new Reading.Present(
        "head." + head,
        CorrelationGroup.CONTENT,
        governing,
        List.of(rival),
        Math.clamp(probability, EDGE, 1 - EDGE),
        baseRate,
        acted,
        probability > baseRate ? reason : "the run resembles runs that were judged sound");
  }

  private static boolean isHeldByRules(Transcript transcript, CommonEvidence common) {
    return transcript.messages().stream().anyMatch(message -> message.role() == Role.TOOL)
        && isDemanded(common);
  }

  private static boolean isDemanded(CommonEvidence common) {
    return common.constraints().stream().anyMatch(AgentEvidence::demands);
  }

  /** Whether the agent acted often enough for a way to its target to be seen. */
  private static boolean isLong(Transcript transcript) {
    return transcript.messages().stream().filter(message -> message.role() == Role.TOOL).count()
        >= SEVERAL;
  }

  /** A role alone neither sets a target nor forbids a way to it. */
  private static boolean demands(FoundConstraint found) {
    return switch (found.kind()) {
      case GOAL, OBLIGATION, PROHIBITION -> true;
      case ROLE -> false;
    };
  }

  private static double contested(double hazard) {
    return LogOdds.sigmoid(logOdds(hazard) + TESTED);
  }

  /** Two heads that looked at different things, what was asked and what was done, as one. */
  private static double together(double conduct, double hazard) {
    return LogOdds.sigmoid(logOdds(conduct) + logOdds(hazard) - LogOdds.of(LEARNED_RATE));
  }

  private static double logOdds(double probability) {
    return LogOdds.of(Math.clamp(probability, EDGE, 1 - EDGE));
  }

  private static Turn lastAction(Transcript transcript) {
    for (Turn turn : transcript.turns().reversed()) {
      Message reply = transcript.messages().get(turn.message());
      if (turn.resultsTo() > turn.message() + 1
          || reply.parts().stream().anyMatch(Part.ToolCall.class::isInstance)) {
        return turn;
      }
    }
    return transcript.turns().getLast();
  }

  private static List<Span> acted(Transcript transcript, Turn turn) {
    Message reply = transcript.messages().get(turn.message());
    return reply.parts().isEmpty()
        ? List.of()
        : List.of(Span.whole(reply, reply.parts().size() - 1));
  }

  private static List<Span> asked(Transcript transcript) {
    return transcript.messages().stream()
        .filter(message -> message.role() == Role.USER && !message.parts().isEmpty())
        .limit(1)
        .map(message -> Span.whole(message, 0))
        .toList();
  }

  private static Optional<ObjectiveId> first(Charter charter, ObjectiveKind kind) {
    return charter.objectives(kind).stream().findFirst().map(Objective::id);
  }
}
