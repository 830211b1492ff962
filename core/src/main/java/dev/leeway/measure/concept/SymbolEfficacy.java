package dev.leeway.measure.concept;

import dev.leeway.math.Interval;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ControlLabel;
import java.util.List;
import java.util.Optional;

/** Whether the warning controlled the output: control with symbols against without. */
public final class SymbolEfficacy implements ConceptMeasure {

  private static final int TURNS = 100;
  private static final int STRATA = 4;
  private static final double PROFESSED = .5;
  private static final double Z = 1.959963984540054;

  static final Concept CONCEPT =
      new Concept(
          "symbol-efficacy",
          "Did the warning control the output",
          "SE = P(CTRL | c_t >= .5) - P(CTRL | less), Mantel-Haenszel over quarters of pressure, 95%"
              + " interval (Sato's variance); from 100 contested turns on",
          "0: the symbol is decoration",
          "symbols stand only where pressure is strong: strata with one kind carry nothing");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> sure = scene.contested(turn -> turn.control() != ControlLabel.UNSURE);
    if (sure.size() < TURNS) {
      return Answer.notEnough(
              CONCEPT,
              "%s with sure control, %d are needed"
                  .formatted(Shares.count(sure.size(), "contested turn"), TURNS))
          .on(Scene.indices(sure))
          .needing(
              Needs.of(
                  Needs.Kind.POOL,
                  TURNS - sure.size(),
                  "%d more contested turns, of this or other transcripts"
                      .formatted(TURNS - sure.size())));
    }
    var table = new int[STRATA][4];
    for (TurnMeasure turn : sure) {
      int stratum = Math.min(STRATA - 1, (int) (STRATA * turn.pressure()));
      int column = (turn.claimed().orElse(0.0) >= PROFESSED ? 0 : 2) + (Scene.isHeld(turn) ? 0 : 1);
      table[stratum][column]++;
    }
    return difference(table)
        .map(
            each ->
                Answer.measured(
                        CONCEPT,
                        each.value(),
                        each.interval().low() > 0
                            ? "controls"
                            : each.interval().high() < 0 ? "misleads" : "decoration or unknown",
                        "control with the symbol less control without, pressure held alike")
                    .within(each.interval())
                    .on(Scene.indices(sure)))
        .orElseGet(
            () ->
                Answer.notEnough(
                    CONCEPT, "no quarter of pressure has turns both with and without the symbol"));
  }

  /** A risk difference with its 95% interval. */
  public record Difference(double value, Interval interval) {}

  /**
   * Returns the Mantel-Haenszel risk difference with Sato's (1989) variance.
   *
   * @param strata per stratum: held and lost with the symbol, held and lost without it
   * @return empty if no stratum has both kinds
   */
  public static Optional<Difference> difference(int[][] strata) {
    double weights = 0;
    double sum = 0;
    double p = 0;
    double q = 0;
    for (int[] s : strata) {
      double with = s[0] + s[1];
      double without = s[2] + s[3];
      double n = with + without;
      if (with > 0 && without > 0) {
        weights += with * without / n;
        sum += (s[0] * without - s[2] * with) / n;
        p +=
            (with * with * s[2] - without * without * s[0] + with * without * (without - with) / 2)
                / (n * n);
        q += (s[0] * (without - s[2]) + s[2] * (with - s[0])) / (2 * n);
      }
    }
    if (weights == 0) {
      return Optional.empty();
    }
    double value = sum / weights;
    double half = Z * Math.sqrt(Math.max(0, value * p + q)) / weights;
    return Optional.of(
        new Difference(value, new Interval(Math.max(-1, value - half), Math.min(1, value + half))));
  }
}
