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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

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
    return read(transcript, constraints, turn -> 0).stream().map(Contested::strongest).toList();
  }

  /**
   * @param refused P(the reply of a turn refuses), by the turn's index: what was refused once and
   *     is asked for again is contested, whatever its words; it counts from the next turn on
   */
  List<List<Contested>> read(
      Transcript transcript, List<GoverningConstraint> constraints, IntToDoubleFunction refused) {
    List<Standing> standings = standings(constraints);
    List<GoalPressure> goals = goals(standings);
    var turns = new ArrayList<List<Contested>>();
    for (Turn turn : transcript.turns()) {
      for (Message message : transcript.messages(turn.contextFrom(), turn.message())) {
        hear(message, standings, goals);
      }
      turns.add(contested(standings, goals, turn));
      refuse(standings, refused.applyAsDouble(turn.index()));
    }
    return turns;
  }

  /** Whatever was refused was most likely against the rule that its request came nearest to. */
  private static void refuse(List<Standing> standings, double refused) {
    standings.stream()
        .filter(Standing::isRule)
        .max(Comparator.comparingDouble(standing -> standing.topic().open()))
        .filter(nearest -> nearest.topic().open() >= LEAST)
        .ifPresent(nearest -> nearest.topic().refuse(refused));
  }

  private static List<Standing> standings(List<GoverningConstraint> constraints) {
    Map<String, Passage> passages = new HashMap<>();
    return constraints.stream()
        .map(one -> Standing.of(one, passages.computeIfAbsent(one.passage(), Passage::of)))
        .toList();
  }

  private static List<GoalPressure> goals(List<Standing> standings) {
    return standings.stream()
        .map(standing -> standing.profile().constraint())
        .filter(constraint -> constraint.kind() == GoverningConstraint.Kind.GOAL)
        .map(goal -> new GoalPressure(goal.spans(), Words.of(goal.text())))
        .toList();
  }

  private void hear(Message message, List<Standing> standings, List<GoalPressure> goals) {
    for (int part = 0; part < message.parts().size(); part++) {
      Span span = Span.whole(message, part);
      switch (message.parts().get(part)) {
        case Part.Text text -> hearText(message.role(), text.text(), span, standings);
        case Part.ToolResult result -> GoalPressure.see(result, goals);
        case Part.Reasoning _, Part.Refusal _, Part.ToolCall _, Part.Media _ -> {}
      }
    }
  }

  private void hearText(Role role, String text, Span span, List<Standing> standings) {
    switch (role) {
      case USER -> {
        Asking asking = Asking.of(Words.of(text), span);
        int rules = (int) standings.stream().filter(Standing::isRule).count();
        standings.forEach(standing -> standing.hearUser(asking, meaning, rules));
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

  private List<Contested> contested(List<Standing> standings, List<GoalPressure> goals, Turn turn) {
    var contested = new ArrayList<Contested>();
    for (Standing standing : standings) {
      if (!standing.governs(turn.message())) {
        continue;
      }
      switch (standing.profile().constraint().kind()) {
        case PROHIBITION, OBLIGATION -> {
          add(contested, standing, Contested.Cause.REQUEST, byRequest(standing));
          for (GoalPressure goal : goals) {
            if (goal.spans().equals(standing.profile().constraint().spans())) {
              continue; // One sentence that does both is no conflict with itself.
            }
            add(contested, standing, Contested.Cause.GOAL, byGoal(standing, goal));
          }
        }
        case ROLE -> add(contested, standing, Contested.Cause.PRESSURE, byPressure(standing));
        case GOAL -> {}
      }
    }
    return contested;
  }

  private static void add(
      List<Contested> contested, Standing standing, Contested.Cause cause, Contest contest) {
    boolean itself = contest.governing().equals(contest.rival());
    if (contest.probability() >= LEAST && !itself) {
      Topic topic = standing.topic();
      contested.add(
          new Contested(
              contest,
              cause,
              standing.profile(),
              topic.requested(),
              topic.amounts(),
              topic.byMeaning()));
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
    var spans = new ArrayList<>(goal.spans());
    spans.addAll(standing.profile().constraint().spans());
    return contest(
        standing,
        rivals.goal(),
        goal.pull(),
        spans,
        "a wanted result falls short within the constraint");
  }

  private Contest byPressure(Standing standing) {
    return contest(
        standing,
        rivals.satisfaction(),
        standing.pressed(),
        standing.profile().constraint().spans(),
        "the user pushes against the assigned role and gives no new reason");
  }

  private static Contest contest(
      Standing standing, ObjectiveId rival, double probability, List<Span> spans, String reason) {
    return new Contest(
        standing.profile().constraint().governing(), rival, probability, spans, reason);
  }
}
