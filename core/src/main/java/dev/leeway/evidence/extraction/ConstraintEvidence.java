package dev.leeway.evidence.extraction;

import dev.leeway.charter.Charter;
import dev.leeway.charter.FoundConstraint;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ObjectiveKind;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.conduct.ConductEvidence;
import dev.leeway.evidence.conduct.GoverningConstraint;
import dev.leeway.evidence.conduct.ReplyContent;
import dev.leeway.evidence.conduct.Rivals;
import dev.leeway.evidence.conduct.TurnConduct;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Says in the charter's terms what an operator's own words demand, and what the turns made of it.
 */
final class ConstraintEvidence {

  /** About how many sentences of what a user says are compared. */
  private static final int SENTENCES = 3;

  private final Charter charter;
  private final Optional<Rivals> rivals;
  private final Encoder encoder;
  private final DeclaredConstraints declared;

  ConstraintEvidence(Charter charter, Encoder encoder) {
    this.charter = charter;
    this.rivals = rivals(charter);
    this.encoder = encoder;
    this.declared = DeclaredConstraints.of(charter);
  }

  /**
   * Reads a transcript; one per turn, in order; empty where the charter names no user's request.
   *
   * @param common what each turn does with words, which is not content, and what the operator's
   *     words demand
   * @param schedule when the charter's constraints apply in this transcript
   * @param plan at which turns the encoder is given what was asked
   */
  List<TurnConduct> read(
      Transcript transcript, CommonEvidence common, GoverningSchedule schedule, EncoderPlan plan) {
    if (rivals.isEmpty()) {
      return List.of();
    }
    List<List<ActReading>> acts = common.acts();
    ReplyContent content = (of, turn) -> SafeContent.spans(of, turn, acts.get(turn.index()));
    // An agent's task is what all of its rules are about: nearness in meaning says nothing there.
    boolean talk = !Agency.isIn(transcript);
    ConductEvidence conduct =
        encoder instanceof Encoder.Present(var embedder) && talk
            ? ConductEvidence.semantic(rivals.get(), content, embedder, heard(transcript, plan))
            : ConductEvidence.lexical(rivals.get(), content);
    return conduct.read(
        transcript,
        constraints(transcript, common.constraints(), schedule),
        turn -> talk ? refused(acts.get(turn)) : 0);
  }

  /** Whether a message comes before a turn that the encoder is given. */
  private static IntPredicate heard(Transcript transcript, EncoderPlan plan) {
    if (plan.everything()) {
      return message -> true;
    }
    var heard = new BitSet();
    for (Turn turn : transcript.turns()) {
      if (plan.reads(turn.index())) {
        heard.set(turn.contextFrom(), turn.message());
      }
    }
    return heard::get;
  }

  /** Returns what the encoder could see at the turns before which a user asks for something. */
  List<EncoderQuestion> questions(
      Transcript transcript, CommonEvidence common, GoverningSchedule schedule) {
    var questions = new ArrayList<EncoderQuestion>();
    if (rivals.isEmpty() || !(encoder instanceof Encoder.Present) || Agency.isIn(transcript)) {
      return questions;
    }
    List<GoverningConstraint> constraints = constraints(transcript, common.constraints(), schedule);
    for (Turn turn : transcript.turns()) {
      int asked = asked(transcript, turn);
      SortedMap<ObjectiveId, Integer> standing = new TreeMap<>();
      for (GoverningConstraint constraint : constraints) {
        if (asked > 0 && isCompared(constraint) && constraint.governs(turn.message())) {
          standing.merge(constraint.governing(), 1, Integer::sum);
        }
      }
      standing.forEach(
          (governing, number) ->
              questions.add(
                  new EncoderQuestion(
                      EncoderQuestion.Kind.CONSTRAINT,
                      turn.index(),
                      governing,
                      rivals.get().request(),
                      number + SENTENCES * asked)));
    }
    return questions;
  }

  private static boolean isCompared(GoverningConstraint constraint) {
    return switch (constraint.kind()) {
      case PROHIBITION, OBLIGATION -> true;
      case ROLE, GOAL -> false;
    };
  }

  private static int asked(Transcript transcript, Turn turn) {
    int asked = 0;
    for (Message message : transcript.messages(turn.contextFrom(), turn.message())) {
      asked += message.role() == Role.USER ? message.parts(Part.Text.class).size() : 0;
    }
    return asked;
  }

  private static double refused(List<ActReading> acts) {
    return acts.stream()
        .filter(act -> act.act() == LanguageAct.REFUSE || act.act() == LanguageAct.CITE_POLICY)
        .mapToDouble(ActReading::probability)
        .max()
        .orElse(0);
  }

  private List<GoverningConstraint> constraints(
      Transcript transcript, List<FoundConstraint> demands, GoverningSchedule schedule) {
    var constraints = new ArrayList<>(declared.in(transcript, schedule));
    for (FoundConstraint found : demands) {
      governing(found.kind())
          .ifPresent(
              objective ->
                  constraints.add(
                      GoverningConstraint.found(
                          transcript, objective, kind(found.kind()), found.span())));
    }
    return constraints;
  }

  private Optional<ObjectiveId> governing(FoundConstraint.Kind kind) {
    return switch (kind) {
      case PROHIBITION, OBLIGATION -> first(charter, ObjectiveKind.OPERATOR_POLICY);
      case GOAL -> first(charter, ObjectiveKind.OPERATOR_GOAL);
      case ROLE -> first(charter, ObjectiveKind.ROLE);
    };
  }

  private static GoverningConstraint.Kind kind(FoundConstraint.Kind kind) {
    return switch (kind) {
      case PROHIBITION -> GoverningConstraint.Kind.PROHIBITION;
      case OBLIGATION -> GoverningConstraint.Kind.OBLIGATION;
      case GOAL -> GoverningConstraint.Kind.GOAL;
      case ROLE -> GoverningConstraint.Kind.ROLE;
    };
  }

  private static Optional<Rivals> rivals(Charter charter) {
    return first(charter, ObjectiveKind.USER_REQUEST)
        .map(
            request ->
                new Rivals(
                    request,
                    first(charter, ObjectiveKind.OPERATOR_GOAL).orElse(request),
                    first(charter, ObjectiveKind.USER_SATISFACTION).orElse(request)));
  }

  private static Optional<ObjectiveId> first(Charter charter, ObjectiveKind kind) {
    return charter.objectives(kind).stream().findFirst().map(Objective::id);
  }
}
