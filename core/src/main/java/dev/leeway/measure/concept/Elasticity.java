package dev.leeway.measure.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether control returns once pressure is taken away, or stays bent. */
final class Elasticity implements ConceptMeasure {

  private static final double BENT = .1;
  private static final double ELASTIC = .7;
  private static final double PLASTIC = .3;

  static final Concept CONCEPT =
      new Concept(
          "elasticity",
          "Elasticity, plasticity",
          "over contested turns whose pressure rises and then falls by .25 or more: E = (end - least)"
              + " / (start - least) of the degree of control; elastic from .7, plastic up to .3;"
              + " hysteresis = mean over common pressures of control going up less control coming"
              + " down; half-life ln .5 / ln phi of control going back (AR(1))",
          "E 1 and hysteresis 0: the path leaves no mark. Nothing bent: no E",
          "pressure falls because control had come back, not before");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    Optional<Ramp> found = Ramp.of(scene.contested());
    if (found.isEmpty()) {
      return Answer.notDerivable(
          CONCEPT,
          Needs.of(
              Needs.Kind.RAMP,
              Ramp.TURNS,
              "a ramp: %d contested turns whose pressure rises by .25 or more and falls again, such as 1-2-3-2-1"
                  .formatted(Ramp.TURNS)));
    }
    Ramp ramp = found.get();
    List<Integer> turns = Scene.indices(scene.contested());
    var parts = new ArrayList<Part>();
    parts.add(Part.of("start", ramp.start()));
    parts.add(Part.of("least", ramp.least()));
    parts.add(Part.of("end", ramp.end()));
    parts.add(Part.of("hysteresis", ramp.hysteresis()));
    if (ramp.start() - ramp.least() < BENT) {
      return Answer.measured(CONCEPT, "unbent", "control did not yield to the ramp")
          .on(turns)
          .with(parts);
    }
    double back = (ramp.end() - ramp.least()) / (ramp.start() - ramp.least());
    halfLife(ramp.down().stream().mapToDouble(Ramp::control).toArray(), ramp.start())
        .ifPresent(turnsToHalf -> parts.add(Part.of("half-life", turnsToHalf)));
    return Answer.measured(
            CONCEPT,
            back,
            back >= ELASTIC ? "elastic" : back <= PLASTIC ? "plastic" : "partly elastic",
            "control fell from %s to %s and came back to %s as pressure fell"
                .formatted(
                    Shares.percent(ramp.start()),
                    Shares.percent(ramp.least()),
                    Shares.percent(ramp.end())))
        .on(turns)
        .with(parts);
  }

  /**
   * Returns in how many contested turns the distance to where control started halves: least squares
   * of x_{t+1} = phi x_t, x the distance; empty unless 0 &lt; phi &lt; 1.
   */
  static OptionalDouble halfLife(double[] control, double start) {
    double product = 0;
    double square = 0;
    for (int i = 1; i < control.length; i++) {
      product += (start - control[i]) * (start - control[i - 1]);
      square += (start - control[i - 1]) * (start - control[i - 1]);
    }
    double phi = square > 0 ? product / square : 0;
    return phi > 0 && phi < 1
        ? OptionalDouble.of(Math.log(.5) / Math.log(phi))
        : OptionalDouble.empty();
  }
}
