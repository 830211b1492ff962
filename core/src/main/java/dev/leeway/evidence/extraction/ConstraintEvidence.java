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
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says in the charter's terms what an operator's own words demand, and what the turns made of it.
 */
final class ConstraintEvidence {

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
   */
  List<TurnConduct> read(Transcript transcript, CommonEvidence common, GoverningSchedule schedule) {
    if (rivals.isEmpty()) {
      return List.of();
    }
    List<List<ActReading>> acts = common.acts();
    ReplyContent content = (of, turn) -> SafeContent.spans(of, turn, acts.get(turn.index()));
    ConductEvidence conduct =
        switch (encoder) {
          case Encoder.Present present ->
              ConductEvidence.semantic(rivals.get(), content, present.embedder());
          case Encoder.Absent absent -> ConductEvidence.lexical(rivals.get(), content);
        };
    return conduct.read(
        transcript,
        constraints(transcript, common.constraints(), schedule),
        turn -> refused(acts.get(turn)));
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
