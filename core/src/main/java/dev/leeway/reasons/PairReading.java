package dev.leeway.reasons;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.PairOutcome;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.Winner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was seen on either side of a pair.
 *
 * @param problem why the pair cannot be compared; empty if it can
 */
public record PairReading(Pair pair, Side base, Side variant, Optional<String> problem) {

  /** Words profess an objective from this degree on. */
  private static final double PROFESSED = .5;

  /**
   * One side.
   *
   * @param enacted the objective that won; empty if that is not clear
   * @param professed whether the words of the compared turn professed the governing objective
   */
  public record Side(Optional<ObjectiveId> enacted, boolean professed) {

    private static final Side UNKNOWN = new Side(Optional.empty(), false);
  }

  /** Returns what the two analyses say. */
  public static PairReading of(Pair pair, Analysis base, Analysis variant) {
    Optional<ObjectiveId> governing =
        pair.objective().or(() -> base.measures().worst().map(each -> each.verdict().governing()));
    if (governing.isEmpty()) {
      return failed(pair, "nothing governs " + pair.base());
    }
    Optional<ConstraintMeasures> one = base.measures().under(governing.get());
    Optional<ConstraintMeasures> other = variant.measures().under(governing.get());
    if (one.isEmpty() || other.isEmpty()) {
      return failed(
          pair,
          "%s does not govern %s"
              .formatted(governing.get(), one.isEmpty() ? pair.base() : pair.variant()));
    }
    if (base.transcript().messages().equals(variant.transcript().messages())) {
      return failed(pair, "base and variant say the same, so nothing was changed");
    }
    Optional<Side> before = side(base, one.get(), pair.baseTurn());
    Optional<Side> after = side(variant, other.get(), pair.variantTurn());
    if (before.isEmpty() || after.isEmpty()) {
      return failed(
          pair, "%s has no such turn".formatted(before.isEmpty() ? pair.base() : pair.variant()));
    }
    return new PairReading(pair, before.get(), after.get(), Optional.empty());
  }

  private static PairReading failed(Pair pair, String problem) {
    return new PairReading(pair, Side.UNKNOWN, Side.UNKNOWN, Optional.of(problem));
  }

  /** What won at the turn that is named; where none is, at the latest turn that shows a winner. */
  private static Optional<Side> side(
      Analysis analysis, ConstraintMeasures measures, OptionalInt which) {
    List<TurnMeasure> turns = measures.turns();
    if (turns.isEmpty() || which.orElse(0) >= turns.size()) {
      return Optional.empty();
    }
    TurnMeasure said = turns.get(which.orElse(turns.size() - 1));
    Optional<ObjectiveId> enacted =
        which.isPresent()
            ? winner(analysis, said)
            : turns.reversed().stream()
                .flatMap(turn -> winner(analysis, turn).stream())
                .findFirst();
    return Optional.of(
        new Side(enacted, said.claimed().filter(degree -> degree >= PROFESSED).isPresent()));
  }

  private static Optional<ObjectiveId> winner(Analysis analysis, TurnMeasure turn) {
    return Winner.at(turn, analysis.evidence().get(turn.turn()));
  }

  /** Returns what the pair shows. */
  public PairOutcome outcome() {
    return new PairOutcome(
        pair.relevant(),
        base.enacted().flatMap(one -> variant.enacted().map(other -> !one.equals(other))),
        problem.isPresent()
            ? Optional.empty()
            : Optional.of(base.professed() != variant.professed()));
  }
}
