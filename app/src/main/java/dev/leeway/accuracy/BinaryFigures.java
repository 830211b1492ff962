package dev.leeway.accuracy;

import java.util.ArrayList;
import java.util.List;

/** The figures of a yes-or-no outcome with a probability for each row. */
final class BinaryFigures {

  private BinaryFigures() {}

  /** Ranking, decisions at .5, and calibration. */
  static List<Figure> of(Drawing drawing, double[] scores, boolean[] outcomes, String suffix) {
    boolean[] called = Values.from(scores, .5);
    var figures = new ArrayList<Figure>();
    figures.add(drawing.figure("auroc" + suffix, Statistics.auroc(scores, outcomes)));
    figures.add(drawing.share("accuracy" + suffix, Values.equal(called, outcomes), "cut at .5"));
    figures.add(drawing.figure("f1" + suffix, Statistics.f1(called, outcomes), "cut at .5"));
    return figures;
  }

  /** What one would otherwise use: no refusal phrase is taken for the outcome. */
  static List<Figure> baselines(Drawing drawing, boolean[] refused, boolean[] outcomes) {
    var called = new boolean[refused.length];
    var scores = new double[refused.length];
    for (int row = 0; row < called.length; row++) {
      called[row] = !refused[row];
      scores[row] = refused[row] ? 0 : 1;
    }
    return List.of(
        drawing.figure("refusal_phrase_auroc", Statistics.auroc(scores, outcomes)),
        drawing.share("refusal_phrase_accuracy", Values.equal(called, outcomes), ""),
        drawing.figure("refusal_phrase_f1", Statistics.f1(called, outcomes)),
        drawing.figure("majority_accuracy", Statistics.majority(outcomes)));
  }
}
