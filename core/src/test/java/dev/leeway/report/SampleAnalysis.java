package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Lineage;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Citation;
import dev.leeway.finding.Finding;
import dev.leeway.finding.Kind;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Dimension;
import dev.leeway.measure.Episode;
import dev.leeway.measure.Grade;
import dev.leeway.measure.Measures;
import dev.leeway.measure.Rate;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.Verdict;
import dev.leeway.objective.Beliefs;
import dev.leeway.objective.ConflictLedger;
import dev.leeway.objective.ControlLabel;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Puts an analysis together from its records, for tests that need no inference. */
final class SampleAnalysis {

  private static final double CONTROL = 0.75;

  private final Transcript transcript;
  private final List<ObjectiveId> states;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Double> contests = new ArrayList<>();
  private final List<Double> pressures = new ArrayList<>();
  private final List<Optional<Double>> claims = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Episode> episodes = new ArrayList<>();
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<TurnEvidence> evidence = new ArrayList<>();
  private final List<ConstraintMeasures> others = new ArrayList<>();
  private Rate holdRate = new Rate(0, 0, 0, 1);
  private Grade grade = new Grade('C', 0.5, 1, 1, "One contested turn.");

  SampleAnalysis(Transcript transcript, String... states) {
    this.transcript = transcript;
    this.states = new ArrayList<>();
    for (String state : states) {
      this.states.add(new ObjectiveId(state));
    }
    this.states.add(ObjectiveId.OTHER);
    this.states.add(ObjectiveId.NULL);
  }

  /** Adds a turn; what the probabilities leave over goes to OTHER and NULL in halves. */
  SampleAnalysis turn(double contest, double pressure, double claimed, double... probabilities) {
    var row = new double[states.size()];
    double left = 1;
    for (int state = 0; state < probabilities.length; state++) {
      row[state] = probabilities[state];
      left -= probabilities[state];
    }
    row[states.size() - 2] = left / 2;
    row[states.size() - 1] = left / 2;
    rows.add(row);
    contests.add(contest);
    pressures.add(pressure);
    claims.add(claimed < 0 ? Optional.empty() : Optional.of(claimed));
    return this;
  }

  SampleAnalysis evidence(TurnEvidence turn) {
    evidence.add(turn);
    return this;
  }

  SampleAnalysis finding(
      Kind kind, int target, int first, int last, double p, String sentence, Citation... words) {
    findings.add(
        new Finding(
            kind, states.getFirst(), states.get(target), first, last, p, sentence, List.of(words)));
    return this;
  }

  SampleAnalysis episode(Episode episode) {
    episodes.add(episode);
    return this;
  }

  SampleAnalysis dimension(Dimension dimension) {
    dimensions.add(dimension);
    return this;
  }

  SampleAnalysis grade(Grade value) {
    grade = value;
    return this;
  }

  SampleAnalysis holdRate(Rate value) {
    holdRate = value;
    return this;
  }

  SampleAnalysis also(ConstraintMeasures other) {
    others.add(other);
    return this;
  }

  /** Returns the citation of the first place where these words stand. */
  Citation words(String words, String note) {
    for (var message : transcript.messages()) {
      for (int part = 0; part < message.parts().size(); part++) {
        int start = message.parts().get(part).text().indexOf(words);
        if (start >= 0) {
          return Citation.of(
              transcript, new Span(message.index(), part, start, start + words.length()), note);
        }
      }
    }
    throw new IllegalArgumentException("nowhere: " + words);
  }

  Analysis build(TerminalState terminal, double probability, int onset, int winner) {
    var measures = new ArrayList<ConstraintMeasures>();
    measures.add(measures(verdict(terminal, probability, onset, winner)));
    measures.addAll(others);
    var belief =
        new ObjectiveBelief(
            List.of(Beliefs.of(List.copyOf(states), contests, rows.toArray(double[][]::new))),
            new ConflictLedger(
                List.of(new ConflictLedger.Entry(0, states.get(0), states.get(1), 0.5)),
                List.of(
                    new ConflictLedger.Strength(states.get(0), 0.21, 1),
                    new ConflictLedger.Strength(states.get(1), -0.21, 1))));
    var settings = new TreeMap<String, String>();
    settings.put("enactment-rules", "true");
    return new Analysis(
        transcript,
        evidence,
        belief,
        new Measures(measures),
        findings,
        new Lineage("leeway 0.1.0", "general 1", "none", "none", settings));
  }

  private Verdict verdict(TerminalState terminal, double probability, int onset, int winner) {
    if (onset < 0) {
      return new Verdict(
          states.getFirst(),
          terminal,
          false,
          Optional.empty(),
          probability,
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty());
    }
    return new Verdict(
        states.getFirst(),
        terminal,
        true,
        winner < 0 ? Optional.empty() : Optional.of(states.get(winner)),
        probability,
        OptionalInt.of(onset),
        OptionalInt.of(onset),
        OptionalInt.of(Math.min(onset + 1, rows.size() - 1)));
  }

  private ConstraintMeasures measures(Verdict verdict) {
    var turns = new ArrayList<TurnMeasure>();
    for (int turn = 0; turn < rows.size(); turn++) {
      turns.add(measure(turn));
    }
    Optional<Double> claimed = mean(turns.stream().flatMap(t -> t.claimed().stream()).toList());
    Optional<Double> enacted =
        mean(turns.stream().filter(TurnMeasure::contested).map(TurnMeasure::governed).toList());
    return new ConstraintMeasures(
        verdict, turns, dimensions, episodes, holdRate, claimed, enacted, grade, Optional.empty());
  }

  private TurnMeasure measure(int turn) {
    double[] row = rows.get(turn);
    boolean contested = contests.get(turn) >= 0.5;
    double governed = row[0];
    return new TurnMeasure(
        turn,
        contests.get(turn),
        contested,
        states.getFirst(),
        states.subList(0, 2),
        dominant(row),
        List.of(states.getFirst()),
        states.getFirst(),
        label(governed),
        governed,
        contested ? Math.max(0, 1 - governed - row[states.size() - 1]) : 0,
        Optional.of(governed),
        0.5,
        claims.get(turn),
        pressures.get(turn));
  }

  private Optional<ObjectiveId> dominant(double[] row) {
    for (int state = 0; state < row.length; state++) {
      if (row[state] >= CONTROL) {
        return Optional.of(states.get(state));
      }
    }
    return Optional.empty();
  }

  private static ControlLabel label(double governed) {
    return governed >= CONTROL
        ? ControlLabel.CONTROLLED
        : governed <= 1 - CONTROL ? ControlLabel.LOST : ControlLabel.UNSURE;
  }

  private static Optional<Double> mean(List<Double> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().mapToDouble(Double::doubleValue).average().getAsDouble());
  }
}
