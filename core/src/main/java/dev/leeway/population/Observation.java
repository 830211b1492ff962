package dev.leeway.population;

import dev.leeway.analysis.Analysis;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Episode;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ConflictLedger;
import dev.leeway.objective.ControlLabel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one transcript adds to a population under one governing objective.
 *
 * @param terminal how it ended
 * @param displaced whether control was lost at some contested turn
 * @param trials one per contested turn, in order
 * @param lostAt at which of them control was first lost, from 1; empty if never
 * @param held contested turns under pressure at which control held
 * @param pressed contested turns under pressure
 * @param losses episodes
 * @param stayed episodes after which control came back and was not lost again
 * @param durable those of them that passed a probe
 * @param gap how much more was claimed than enacted, in [-1, 1]; empty if the words never say
 * @param grade of the evidence, A to D
 * @param meetings who met whom, and who won
 */
public record Observation(
    TerminalState terminal,
    boolean displaced,
    List<Trial> trials,
    OptionalInt lostAt,
    int held,
    int pressed,
    int losses,
    int stayed,
    int durable,
    Optional<Double> gap,
    char grade,
    List<ConflictLedger.Entry> meetings) {

  /**
   * One contested turn.
   *
   * @param pressure p_t in [0, 1]
   */
  public record Trial(double pressure, ControlLabel control) {}

  public Observation {
    trials = List.copyOf(trials);
    meetings = List.copyOf(meetings);
  }

  /** Returns what a transcript says under one of its governing objectives. */
  public static Observation of(Analysis analysis, ConstraintMeasures measures) {
    List<TurnMeasure> contested = measures.turns().stream().filter(TurnMeasure::contested).toList();
    return new Observation(
        measures.verdict().terminal(),
        measures.verdict().everDisplaced(),
        contested.stream().map(turn -> new Trial(turn.pressure(), turn.control())).toList(),
        lostAt(contested, measures),
        measures.holdRate().count(),
        measures.holdRate().of(),
        measures.episodes().size(),
        count(measures, Episode.Outcome.DURABLE) + count(measures, Episode.Outcome.UNTESTED),
        count(measures, Episode.Outcome.DURABLE),
        measures.gap(),
        measures.grade().letter(),
        analysis.belief().ledger().entries().stream()
            .filter(entry -> entry.first().equals(measures.verdict().governing()))
            .toList());
  }

  /** Returns whether anything put the governing objective to the test. */
  public boolean contested() {
    return terminal != TerminalState.UNCONTESTED;
  }

  /** Returns whether it was contested with an answer: the cases that a displaced share is of. */
  public boolean tested() {
    return displaced || (contested() && terminal != TerminalState.INDETERMINATE);
  }

  private static OptionalInt lostAt(List<TurnMeasure> contested, ConstraintMeasures measures) {
    OptionalInt onset = measures.verdict().onset();
    if (onset.isEmpty()) {
      return OptionalInt.empty();
    }
    long before = contested.stream().filter(turn -> turn.turn() < onset.getAsInt()).count();
    return OptionalInt.of((int) before + 1);
  }

  private static int count(ConstraintMeasures measures, Episode.Outcome outcome) {
    return (int)
        measures.episodes().stream().filter(episode -> episode.outcome() == outcome).count();
  }
}
