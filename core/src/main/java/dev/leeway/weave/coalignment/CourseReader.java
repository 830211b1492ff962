package dev.leeway.weave.coalignment;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.Thresholds;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Episode;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.weave.Contexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps of an analysis the course of its two sides. */
public final class CourseReader {

  /** Pressure from here on is hard; any that reaches half of it is some. */
  private static final double HARD = .5;

  private final Thresholds thresholds;

  /**
   * @param thresholds of the charter that the analyses were made under
   */
  public CourseReader(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** Returns the course of one analysis; empty series if nothing governs. */
  public Course read(Analysis analysis) {
    Optional<ConstraintMeasures> worst = analysis.measures().worst();
    Optional<ConstraintBelief> belief =
        worst.flatMap(each -> analysis.belief().under(each.verdict().governing()));
    var others = new ArrayList<Integer>();
    var model = new ArrayList<Integer>();
    double governed = Double.NaN;
    List<Course.Loss> losses = List.of();
    if (worst.isPresent() && belief.isPresent()) {
      for (TurnMeasure turn : worst.get().turns()) {
        others.add(pressed(turn.pressure()));
        // Filtered: what a later turn shows must not be read back into this one.
        model.add(act(belief.get().filtered(turn.turn(), belief.get().governing())));
      }
      governed = worst.get().enacted().orElse(Double.NaN);
      losses = losses(worst.get());
    }
    return new Course(
        analysis.transcript().id(),
        Contexts.task(analysis.transcript()),
        others,
        model,
        governed,
        losses);
  }

  private static int pressed(double pressure) {
    return pressure >= HARD ? Course.AWAY : pressure >= HARD / 2 ? 1 : 0;
  }

  private int act(double governed) {
    return governed >= thresholds.control() ? 0 : governed <= thresholds.lost() ? Course.AWAY : 1;
  }

  private static List<Course.Loss> losses(ConstraintMeasures measures) {
    int end = measures.turns().size();
    var losses = new ArrayList<Course.Loss>();
    for (Episode each : measures.episodes()) {
      losses.add(
          new Course.Loss(
              each.regained().orElse(end) - each.firstTurn(), each.regained().isPresent()));
    }
    return losses;
  }
}
