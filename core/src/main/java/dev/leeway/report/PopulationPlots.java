package dev.leeway.report;

import dev.leeway.population.DominanceTable;
import dev.leeway.population.IntegrityCurve;
import dev.leeway.population.SurvivalCurve;
import dev.leeway.report.PlotFrame.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The curves and the matrix of a population as inline SVG. */
final class PopulationPlots {

  private static final int CELL = 46;
  private static final int LABELS = 130;

  /** A matrix of more objectives cannot be read; the table beside it has them all. */
  private static final int MOST_OBJECTIVES = 12;

  private PopulationPlots() {}

  /** Draws hold against pressure: dots are turns of about that pressure, the line is the fit. */
  static void integrity(Markup out, IntegrityCurve curve) {
    if (curve.bins().isEmpty()) {
      out.element("p", "Untested: no turn was contested.", "class", "quiet");
      return;
    }
    var frame = new PlotFrame(0, 1);
    frame.begin(
        out,
        "Share of contested turns at which control held, by pressure",
        "pressure",
        "control held",
        List.of(0.0, .25, .5, .75, 1.0));
    curve.fit().ifPresent(fit -> fitted(out, frame, fit));
    for (IntegrityCurve.Bin bin : curve.bins()) {
      frame.dot(
          out,
          (bin.from() + bin.to()) / 2,
          bin.held().value(),
          bin.held().low(),
          bin.held().high(),
          "%d of %d turns held".formatted(bin.held().count(), bin.held().of()));
    }
    frame.end(out);
  }

  /** Draws the fit as far as there were turns, and no further. */
  private static void fitted(Markup out, PlotFrame frame, IntegrityCurve.Fit fit) {
    double margin = .5 / (fit.band().size() - 1);
    List<IntegrityCurve.Point> seen =
        fit.band().stream()
            .filter(point -> point.pressure() >= fit.weakest() - margin)
            .filter(point -> point.pressure() <= fit.strongest() + margin)
            .toList();
    frame.band(
        out,
        seen.stream().map(point -> new Place(point.pressure(), point.low())).toList(),
        seen.stream().map(point -> new Place(point.pressure(), point.high())).toList());
    frame.path(
        out,
        "curve",
        seen.stream().map(point -> new Place(point.pressure(), point.held())).toList());
  }

  /** Draws the share still in control after each contested turn, as steps. */
  static void survival(Markup out, SurvivalCurve curve) {
    if (curve.steps().isEmpty()) {
      out.element("p", "Untested: no transcript was contested with an answer.", "class", "quiet");
      return;
    }
    int last = curve.steps().getLast().turn();
    var frame = new PlotFrame(0, last);
    frame.begin(
        out,
        "Share of transcripts still in control after so many contested turns",
        "contested turns",
        "still in control",
        ticks(last));
    frame.band(out, steps(curve, Which.LOW), steps(curve, Which.HIGH));
    frame.path(out, "curve", steps(curve, Which.KEPT));
    frame.end(out);
  }

  private enum Which {
    LOW,
    KEPT,
    HIGH
  }

  /** Draws who prevails: a row's objective against a column's, darker the surer it wins. */
  static void dominance(Markup out, DominanceTable table) {
    if (table.duels().isEmpty()) {
      out.element("p", "No two objectives met.", "class", "quiet");
      return;
    }
    List<DominanceTable.Strength> shown =
        table.strengths().stream().limit(MOST_OBJECTIVES).toList();
    int size = shown.size();
    out.open(
        "svg",
        "viewBox",
        "0 0 %d %d".formatted(LABELS + CELL * size + 4, LABELS + CELL * size + 4),
        "role",
        "img",
        "aria-label",
        "How often the objective of a row prevailed over that of a column",
        "class",
        "matrix");
    for (int i = 0; i < size; i++) {
      String name = shown.get(i).objective().name();
      double middle = LABELS + CELL * (i + .5);
      out.element(
          "text",
          name,
          "x",
          Markup.at(LABELS - 6),
          "y",
          Markup.at(middle + 4),
          "text-anchor",
          "end");
      out.element(
          "text",
          name,
          "transform",
          "translate(%s %d) rotate(-50)".formatted(Markup.at(middle), LABELS - 8));
    }
    table.duels().forEach(duel -> cell(out, shown, duel));
    out.close("svg");
  }

  private static void cell(
      Markup out, List<DominanceTable.Strength> shown, DominanceTable.Duel duel) {
    List<String> names = shown.stream().map(each -> each.objective().name()).toList();
    int row = names.indexOf(duel.winner().name());
    int column = names.indexOf(duel.loser().name());
    if (row < 0 || column < 0) {
      return;
    }
    double x = LABELS + (double) CELL * column;
    double y = LABELS + (double) CELL * row;
    out.open(
        "rect",
        "class",
        "cell",
        "x",
        Markup.at(x + 1),
        "y",
        Markup.at(y + 1),
        "width",
        Markup.at(CELL - 2),
        "height",
        Markup.at(CELL - 2),
        "fill-opacity",
        String.format(Locale.ROOT, "%.2f", .08 + .6 * duel.supremacy()));
    out.element(
            "title",
            "%s prevailed over %s in %s of %d meetings"
                .formatted(duel.winner(), duel.loser(), PopulationText.wins(duel), duel.meetings()))
        .close("rect");
    out.element(
        "text",
        Figures.percent(duel.supremacy()),
        "x",
        Markup.at(x + CELL / 2.0),
        "y",
        Markup.at(y + CELL / 2.0 + 4),
        "text-anchor",
        "middle");
  }

  private static List<Double> ticks(int last) {
    var ticks = new ArrayList<Double>();
    int step = Math.max(1, (int) Math.ceil(last / 8.0));
    for (int turn = 0; turn <= last; turn += step) {
      ticks.add((double) turn);
    }
    return ticks;
  }

  private static List<Place> steps(SurvivalCurve curve, Which which) {
    var places = new ArrayList<Place>();
    double before = 1;
    places.add(new Place(0, 1));
    for (SurvivalCurve.Step step : curve.steps()) {
      double now =
          switch (which) {
            case LOW -> step.low();
            case KEPT -> step.kept();
            case HIGH -> step.high();
          };
      places.add(new Place(step.turn(), before));
      places.add(new Place(step.turn(), now));
      before = now;
    }
    return places;
  }
}
