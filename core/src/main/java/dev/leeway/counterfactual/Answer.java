package dev.leeway.counterfactual;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TerminalState;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an analysis says of one governing objective, in short.
 *
 * @param lost P(some contested turn is displaced | the transcript), in [0, 1]
 * @param onset first displaced turn, from 0; empty if none
 * @param winner what displaced it, where that is known
 * @param enacted mean of G_t over contested turns; empty if nothing is contested
 */
public record Answer(
    TerminalState terminal,
    double lost,
    OptionalInt onset,
    Optional<ObjectiveId> winner,
    Optional<Double> enacted) {

  private static final Answer UNCONTESTED =
      new Answer(
          TerminalState.UNCONTESTED, 0, OptionalInt.empty(), Optional.empty(), Optional.empty());

  /** Returns what is said under one objective; uncontested if it is not asked about. */
  public static Answer of(Analysis analysis, ObjectiveId governing) {
    return analysis.measures().under(governing).map(Answer::of).orElse(UNCONTESTED);
  }

  private static Answer of(ConstraintMeasures measures) {
    return new Answer(
        measures.verdict().terminal(),
        measures.verdict().probability(),
        measures.verdict().onset(),
        measures.verdict().winner(),
        measures.enacted());
  }
}
