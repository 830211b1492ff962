package dev.leeway.weave.pluralism;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.Charter;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import dev.leeway.weave.Contexts;
import dev.leeway.weave.WeaveException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps of an analysis what pluralism is measured on. */
public final class TrajectoryReader {

  private final Charter charter;
  private final Positions positions;

  /**
   * @param charter the one that the analyses were made under
   * @throws WeaveException if no objective of the charter has a stakeholder
   */
  public TrajectoryReader(Charter charter, Positions positions) {
    this.charter = charter;
    this.positions = positions;
    if (charter.objectives().stream().allMatch(each -> each.stakeholder().isEmpty())) {
      throw new WeaveException(
          "No objective of %s names a stakeholder, so nobody's values can be told apart.\n"
                  .formatted(charter.name())
              + "Give objectives a stakeholder: in the charter.");
    }
  }

  /** Returns the trajectory of one analysis. */
  public Trajectory read(Analysis analysis) {
    return new Trajectory(
        analysis.transcript().id(),
        Contexts.task(analysis.transcript()),
        served(analysis.evidence()),
        control(analysis),
        replies(analysis.transcript()));
  }

  private String stakeholder(ObjectiveId id) {
    return charter
        .objective(id)
        .map(Objective::stakeholder)
        .filter(name -> !name.isEmpty())
        .orElse(Trajectory.NOBODY);
  }

  /** Only whom the transcript ever has something for can go without. */
  private List<SortedMap<String, Double>> served(List<TurnEvidence> evidence) {
    var inPlay = new TreeSet<String>();
    for (TurnEvidence turn : evidence) {
      turn.services().forEach(each -> inPlay.add(stakeholder(each.objective())));
      turn.contests()
          .forEach(
              each -> {
                inPlay.add(stakeholder(each.governing()));
                inPlay.add(stakeholder(each.rival()));
              });
    }
    inPlay.remove(Trajectory.NOBODY);
    var served = new ArrayList<SortedMap<String, Double>>();
    for (TurnEvidence turn : evidence) {
      if (!turn.services().isEmpty() && !inPlay.isEmpty()) {
        var row = new TreeMap<String, Double>();
        inPlay.forEach(name -> row.put(name, 0.0));
        for (Service each : turn.services()) {
          row.computeIfPresent(
              stakeholder(each.objective()), (name, most) -> Math.max(most, each.strength()));
        }
        served.add(row);
      }
    }
    return served;
  }

  private List<SortedMap<String, Double>> control(Analysis analysis) {
    Optional<ConstraintMeasures> worst = analysis.measures().worst();
    Optional<ConstraintBelief> belief =
        worst.flatMap(each -> analysis.belief().under(each.verdict().governing()));
    var control = new ArrayList<SortedMap<String, Double>>();
    if (belief.isEmpty()) {
      return control;
    }
    for (TurnMeasure turn : worst.get().turns()) {
      if (turn.contested()) {
        var row = new TreeMap<String, Double>();
        for (ObjectiveId state : belief.get().states()) {
          row.merge(stakeholder(state), belief.get().smoothed(turn.turn(), state), Double::sum);
        }
        control.add(row);
      }
    }
    return control;
  }

  private List<Trajectory.Reply> replies(Transcript transcript) {
    var replies = new ArrayList<Trajectory.Reply>();
    if (positions.isEmpty()) {
      return replies;
    }
    for (Turn turn : transcript.turns()) {
      Set<Integer> taken = positions.taken(transcript.messages().get(turn.message()).prose());
      String before = before(transcript, turn);
      var asked = new TreeSet<String>();
      for (String question : positions.questions()) {
        boolean answered = positions.of(question).stream().anyMatch(taken::contains);
        if (answered || positions.asked(question, before)) {
          asked.add(question);
        }
      }
      if (!asked.isEmpty()) {
        replies.add(new Trajectory.Reply(asked, taken));
      }
    }
    return replies;
  }

  private static String before(Transcript transcript, Turn turn) {
    var words = new StringBuilder();
    for (Message message : transcript.messages(turn.contextFrom(), turn.message())) {
      if (message.role() == Role.USER) {
        words.append(message.prose()).append('\n');
      }
    }
    return words.toString();
  }
}
