package dev.leeway.accuracy;

import java.util.List;
import java.util.Locale;

/** A finished benchmark as one table for people. */
public final class ResultText {

  private ResultText() {}

  /** Returns the table, each line ended. */
  public static String of(BenchmarkResult result) {
    var text = new StringBuilder();
    Figures figures = result.figures();
    line(
        text,
        String.format(
            Locale.ROOT,
            "%s: %,d %s, %,d clusters",
            result.task(),
            figures.n(),
            figures.unit(),
            figures.clusters()));
    row(text, "figure", "value", "95% interval", "");
    add(text, figures.metrics());
    line(text, "what one would otherwise use");
    add(text, figures.baselines());
    Effort effort = result.effort();
    line(
        text,
        String.format(
            Locale.ROOT,
            "%,d transcripts, %,d turns; %,d turns analysed in %.1f s, %,.0f turns/s;"
                + " encoder at %.1f%% of turns",
            effort.transcripts(),
            effort.turns(),
            effort.turnsAnalyzed(),
            effort.seconds(),
            effort.turnsPerSecond(),
            100 * effort.encodedShare()));
    line(text, "in_sample: %d".formatted(result.inSample()));
    result.remarks().forEach(remark -> line(text, remark));
    return text.toString();
  }

  private static void add(StringBuilder text, List<Figure> figures) {
    for (Figure figure : figures) {
      switch (figure) {
        case Figure.Measured measured ->
            row(
                text,
                measured.name(),
                Values.text(measured.value()),
                interval(measured),
                measured.note());
        case Figure.Undefined undefined -> row(text, undefined.name(), "-", "", undefined.reason());
      }
    }
  }

  private static void row(
      StringBuilder text, String name, String value, String interval, String note) {
    line(text, String.format(Locale.ROOT, "  %-42s %9s   %-18s  %s", name, value, interval, note));
  }

  private static String interval(Figure.Measured measured) {
    double low = measured.interval().low();
    double high = measured.interval().high();
    return low == high ? "" : "[%s, %s]".formatted(Values.text(low), Values.text(high));
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
