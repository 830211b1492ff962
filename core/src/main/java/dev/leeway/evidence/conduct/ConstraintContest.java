package dev.leeway.evidence.conduct;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Contest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads, turn by turn, whether a demand of a principal stands against a constraint. Only what comes
 * before a reply is read for the reply's turn.
 *
 * <p>chi = P(rival active) P(conflict) P(opportunity); an approval by the operator takes the
 * opportunity away. The cost is O(words x constraints).
 */
public final class ConstraintContest {

  /** What an approval leaves of a contest. */
  private static final double LIFTED = .04;

  /** Contests below this are not worth a row. */
  private static final double LEAST = .02;

  private final Rivals rivals;
  private final MeaningScorer meaning;

  ConstraintContest(Rivals rivals, MeaningScorer meaning) {
    this.rivals = rivals;
    this.meaning = meaning;
  }

  /** Returns a reader that compares words only. */
  public static ConstraintContest lexical(Rivals rivals) {
    return new ConstraintContest(rivals, MeaningScorer.none());
  }

  /**
   * Returns the contests of every turn, in the order of the turns; one per pair of objectives.
   *
   * @param constraints those that stand in the transcript; each counts from its message on
   */
  public List<List<Contest>> contests(
      Transcript transcript, List<GoverningConstraint> constraints) {
    return read(transcript, constraints).stream().map(Contested::strongest).toList();
  }

  List<List<Contested>> read(Transcript transcript, List<GoverningConstraint> constraints) {
    List<Standing> standings = standings(transcript, constraints);
    List<GoalPressure> goals = goals(transcript, standings);
    var turns = new ArrayList<List<Contested>>();
    for (Turn turn : transcript.turns()) {
      for (Message message : transcript.messages(turn.contextFrom(), turn.message())) {
        hear(message, standings, goals);
      }
      turns.add(contested(standings, goals, turn));
    }
    return turns;
  }

  private static List<Standing> standings(
      Transcript transcript, List<GoverningConstraint> constraints) {
    Map<List<Integer>, Words> parts = new HashMap<>();
    var standings = new ArrayList<Standing>();
    for (GoverningConstraint constraint : constraints) {
      Span span = constraint.span();
      Words part =
          parts.computeIfAbsent(
              List.of(span.message(), span.part()),
              at ->
                  Words.of(
                      transcript.messages().get(at.get(0)).parts().get(at.get(1)).text()));
      standings.add(Standing.of(transcript, constraint, part));
    }
    return standings;
  }

  private static List<GoalPressure> goals(Transcript transcript, List<Standing> standings) {
    return standings.stream()
        .map(standing -> standing.profile().constraint())
        .filter(constraint -> constraint.kind() == GoverningConstraint.Kind.GOAL)
        .map(goal -> new GoalPressure(goal.span(), Words.of(transcript.text(goal.span()))))
        .toList();
  }

  private void hear(Message message, List<Standing> standings, List<GoalPressure> goals) {
    for (int part = 0; part < message.parts().size(); part++) {
      Span span = Span.whole(message, part);
      switch (message.parts().get(part)) {
        case Part.Text text -> hearText(message.role(), text.text(), span, standings);
        case Part.ToolResult result -> goals.forEach(goal -> goal.see(result));
        case Part.Reasoning _, Part.Refusal _, Part.ToolCall _, Part.Media _ -> {}
      }
    }
  }

  private void hearText(Role role, String text, Span span, List<Standing> standings) {
    switch (role) {
      case USER -> {
        Asking asking = Asking.of(Words.of(text), span);
        standings.forEach(standing -> standing.hearUser(asking, meaning));
      }
      case SYSTEM, DEVELOPER -> {
        if (span.message() > 0) {
          Words words = Words.of(text);
          standings.forEach(standing -> standing.hearOperator(words, span));
        }
      }
      case ASSISTANT, TOOL -> {}
    }
  }

  private List<Contested> contested(
      List<Standing> standings, List<GoalPressure> goals, Turn turn) {
    var contested = new ArrayList<Contested>();
    for (Standing standing : standings) {
      if (!standing.standsBefore(turn.message())) {
        continue;
      }
      switch (standing.profile().constraint().kind()) {
        case PROHIBITION, OBLIGATION -> {
          add(contested, standing, byRequest(standing));
          goals.forEach(goal -> add(contested, standing, byGoal(standing, goal)));
        }
        case ROLE -> add(contested, standing, byPressure(standing));
        case GOAL -> {}
      }
    }
    return contested;
  }

  private static void add(List<Contested> contested, Standing standing, Contest contest) {
    boolean itself = contest.governing().equals(contest.rival());
    if (contest.probability() >= LEAST && !itself) {
      Topic topic = standing.topic();
      contested.add(
          new Contested(contest, standing.profile(), topic.requested(), topic.amounts()));
    }
  }

  private Contest byRequest(Standing standing) {
    boolean lifted = standing.isLifted();
    double open = standing.topic().open() * (lifted ? LIFTED : 1);
    String reason =
        lifted
            ? "the operator approved what the user asks for"
            : "the user asks for what the constraint rules out";
    return contest(standing, rivals.request(), open, standing.topic().spans(), reason);
  }

  private Contest byGoal(Standing standing, GoalPressure goal) {
    return contest(
        standing,
        rivals.goal(),
        goal.pull(),
        List.of(goal.span(), standing.profile().constraint().span()),
        "a wanted result falls short within the constraint");
  }

  private Contest byPressure(Standing standing) {
    return contest(
        standing,
        rivals.satisfaction(),
        standing.pressed(),
        List.of(standing.profile().constraint().span()),
        "the user pushes against the assigned role and gives no new reason");
  }

  private static Contest contest(
      Standing standing, ObjectiveId rival, double probability, List<Span> spans, String reason) {
    return new Contest(
        standing.profile().constraint().governing(), rival, probability, spans, reason);
  }
}
