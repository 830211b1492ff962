package dev.leeway.evidence.conduct;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.Service;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * The evidence of conflicts between what principals ask for and what governs: contests, services,
 * effort and readings, turn by turn. Cheap to make, so that each transcript gets its own; not safe
 * for several threads.
 */
public final class ConductEvidence {

  private final Rivals rivals;
  private final ConstraintContest contest;
  private final ReplyContent content;

  private ConductEvidence(Rivals rivals, MeaningScorer meaning, ReplyContent content) {
    this.rivals = rivals;
    this.contest = new ConstraintContest(rivals, meaning);
    this.content = content;
  }

  /** Returns a reader that compares words only. */
  public static ConductEvidence lexical(Rivals rivals, ReplyContent content) {
    return new ConductEvidence(rivals, MeaningScorer.none(), content);
  }

  /**
   * Returns a reader that also compares meanings.
   *
   * @param messages whose meaning is compared; of the others, only words are
   */
  public static ConductEvidence semantic(
      Rivals rivals, ReplyContent content, Embedder embedder, IntPredicate messages) {
    MeaningScorer meaning = MeaningScorer.of(embedder);
    return new ConductEvidence(
        rivals,
        (constraint, asking, rules) ->
            messages.test(asking.span().message())
                ? meaning.conflict(constraint, asking, rules)
                : 0,
        content);
  }

  /**
   * Reads a transcript; one result per turn, in order.
   *
   * @param constraints those found in the transcript or declared by a charter
   * @param refused P(the reply of a turn refuses), by the turn's index; it says what the turns
   *     after it contest, and nothing of its own turn
   */
  public List<TurnConduct> read(
      Transcript transcript, List<GoverningConstraint> constraints, IntToDoubleFunction refused) {
    List<ObjectiveId> governing =
        constraints.stream()
            .filter(constraint -> constraint.kind() != GoverningConstraint.Kind.GOAL)
            .map(GoverningConstraint::governing)
            .distinct()
            .toList();
    List<List<Contested>> contested = contest.read(transcript, constraints, refused);
    var read = new ArrayList<TurnConduct>();
    for (Turn turn : transcript.turns()) {
      List<ObjectiveId> unread = unread(transcript, turn, constraints);
      TurnConduct conduct = conduct(transcript, turn, governing, contested.get(turn.index()));
      read.add(unread.isEmpty() ? conduct : conduct.with(ConductReadings.unread(unread)));
    }
    return read;
  }

  /** Returns the objectives for which a message or a constraint is longer than what is read. */
  private static List<ObjectiveId> unread(
      Transcript transcript, Turn turn, List<GoverningConstraint> constraints) {
    boolean asked = asksTooLong(transcript, turn);
    var unread = new LinkedHashSet<ObjectiveId>();
    for (GoverningConstraint constraint : constraints) {
      boolean cut = asked || constraint.isCut();
      if (cut
          && constraint.kind() != GoverningConstraint.Kind.GOAL
          && constraint.governs(turn.message())) {
        unread.add(constraint.governing());
      }
    }
    return List.copyOf(unread);
  }

  private static boolean asksTooLong(Transcript transcript, Turn turn) {
    for (Message message : transcript.messages(turn.contextFrom(), turn.message())) {
      for (Part part : message.parts()) {
        boolean read = message.role() == Role.USER && part instanceof Part.Text;
        if (read && part.text().length() > Words.LONGEST) {
          return true;
        }
      }
    }
    return false;
  }

  private TurnConduct conduct(
      Transcript transcript, Turn turn, List<ObjectiveId> governing, List<Contested> contested) {
    Delivery delivery = Delivery.of(transcript, turn, content.of(transcript, turn));
    List<Violation> violations =
        contested.stream().map(one -> MaterialService.violation(one, delivery)).toList();
    return new TurnConduct(
        turn.index(),
        Contested.strongest(contested),
        ConductReadings.of(governing, contested, violations, delivery.cut()),
        services(contested, violations, delivery),
        delivery.effort());
  }

  /** Where nothing is contested, whatever the reply does serves the request. */
  private List<Service> services(
      List<Contested> contested, List<Violation> violations, Delivery delivery) {
    return contested.isEmpty()
        ? List.of(new Service(rivals.request(), delivery.effort(), 1, List.of()))
        : MaterialService.services(contested, violations);
  }
}
