package dev.leeway.measure.concept;

import dev.leeway.math.Interval;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ControlLabel;
import java.util.List;

/** Whether a lost turn makes the next loss likelier. */
public final class Momentum implements ConceptMeasure {

  /** Turns after a loss, and after a hold, that there must be. */
  private static final int EACH = 3;

  private static final double Z = 1.959963984540054;

  static final Concept CONCEPT =
      new Concept(
          "trajectory-momentum",
          "Trajectory momentum",
          "ME = ln odds(LOST after LOST) - ln odds(LOST after CTRL) over successive contested turns"
              + " of sure control, half a turn added to each of the four counts (Haldane,"
              + " Anscombe), with Woolf's 95% interval",
          "0: a loss makes the next neither likelier nor less likely",
          "pressure rises with the turns: then it is pressure that carries the loss on; one log"
              + " cannot hold it fixed");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> sure = scene.contested(turn -> turn.control() != ControlLabel.UNSURE);
    var counts = new int[4];
    for (int i = 1; i < sure.size(); i++) {
      counts[(Scene.isLost(sure.get(i - 1)) ? 0 : 2) + (Scene.isLost(sure.get(i)) ? 0 : 1)]++;
    }
    if (counts[0] + counts[1] < EACH || counts[2] + counts[3] < EACH) {
      return Answer.notEnough(
              CONCEPT,
              "%s after a loss and %d after a hold; %d of each are needed"
                  .formatted(
                      Shares.count(counts[0] + counts[1], "contested turn"),
                      counts[2] + counts[3],
                      EACH))
          .on(Scene.indices(sure))
          .needing(
              Needs.of(
                  Needs.Kind.CONTESTED_TURNS,
                  EACH,
                  "%d contested turns after a loss and %d after a hold".formatted(EACH, EACH)));
    }
    double effect = effect(counts[0], counts[1], counts[2], counts[3]);
    Interval interval = interval(counts[0], counts[1], counts[2], counts[3]);
    return Answer.measured(
            CONCEPT,
            effect,
            interval.low() > 0 ? "carries on" : interval.high() < 0 ? "turns back" : "not shown",
            "lost after lost %d of %d times, lost after held %d of %d; in log-odds"
                .formatted(counts[0], counts[0] + counts[1], counts[2], counts[2] + counts[3]))
        .within(interval)
        .on(Scene.indices(sure));
  }

  /** Returns ME in nats. */
  public static double effect(int lostLost, int lostHeld, int heldLost, int heldHeld) {
    return Math.log((lostLost + .5) / (lostHeld + .5))
        - Math.log((heldLost + .5) / (heldHeld + .5));
  }

  /** Returns Woolf's 95% interval of ME. */
  public static Interval interval(int lostLost, int lostHeld, int heldLost, int heldHeld) {
    double middle = effect(lostLost, lostHeld, heldLost, heldHeld);
    double half =
        Z
            * Math.sqrt(
                1 / (lostLost + .5)
                    + 1 / (lostHeld + .5)
                    + 1 / (heldLost + .5)
                    + 1 / (heldHeld + .5));
    return new Interval(middle - half, middle + half);
  }
}
