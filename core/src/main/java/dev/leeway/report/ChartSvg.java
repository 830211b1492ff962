package dev.leeway.report;

import dev.leeway.math.Interval;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Draws a chart as SVG inside a page. */
final class ChartSvg {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 220;
  private static final int LEFT = 46;
  private static final int TOP = 10;
  private static final int BOTTOM = 44;
  private static final int COLOURS = 8;

  private final Appendable out;
  private final Chart chart;
  private final double most;

  private ChartSvg(Appendable out, Chart chart) {
    this.out = out;
    this.chart = chart;
    double largest = 1e-9;
    for (Chart.Series series : chart.series()) {
      for (Optional<Double> value : series.values()) {
        largest = Math.max(largest, value.orElse(0.0));
      }
      for (Optional<Interval> range : series.ranges()) {
        largest = Math.max(largest, range.map(Interval::high).orElse(0.0));
      }
    }
    this.most = chart.kind() == Chart.Kind.BARS ? largest : 1;
  }

  static void write(Appendable out, Chart chart) throws IOException {
    if (chart.labels().isEmpty() || chart.series().isEmpty()) {
      return;
    }
    out.append("<figure><figcaption>")
        .append(HtmlSheet.escaped(chart.title()))
        .append("</figcaption>\n");
    int height = TOP + HEIGHT + BOTTOM + 18 * chart.series().size();
    out.append(
        "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(
                LEFT + WIDTH, height, LEFT + WIDTH, height, HtmlSheet.escaped(chart.title())));
    var svg = new ChartSvg(out, chart);
    if (chart.kind() != Chart.Kind.DOTS) {
      svg.scale();
    }
    svg.labels();
    switch (chart.kind()) {
      case BARS -> svg.bars();
      case LINES -> svg.lines();
      case AREAS -> svg.areas();
      case DOTS -> svg.dots();
    }
    svg.legend();
    out.append("</svg></figure>\n");
  }

  private void scale() throws IOException {
    for (int i = 0; i <= 4; i++) {
      double value = most * i / 4;
      String y = number(y(value));
      add(
          "<line class=\"a\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
              .formatted(LEFT, LEFT + WIDTH, y, y));
      add(
          "<text x=\"0\" y=\"%s\">%s</text>"
              .formatted(number(y(value) + 4), String.format(Locale.ROOT, "%.2f", value)));
    }
  }

  private void labels() throws IOException {
    int step = 1 + (chart.labels().size() - 1) / 12;
    for (int i = 0; i < chart.labels().size(); i += step) {
      String label = chart.labels().get(i);
      String cut = label.length() > 16 ? label.substring(0, 15) + "…" : label;
      int row = (i / step) % 2;
      add(
          "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
              .formatted(number(x(i)), TOP + HEIGHT + 16 + 16 * row, HtmlSheet.escaped(cut)));
    }
  }

  private void bars() throws IOException {
    double slot = (double) WIDTH / chart.labels().size();
    double width = slot * .7 / chart.series().size();
    for (int s = 0; s < chart.series().size(); s++) {
      for (int i = 0; i < chart.labels().size(); i++) {
        double value = chart.series().get(s).values().get(i).orElse(0.0);
        double left = LEFT + i * slot + slot * .15 + s * width;
        add(
            "<rect class=\"s%d\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(
                    s % COLOURS,
                    number(left),
                    number(y(value)),
                    number(width),
                    number(TOP + HEIGHT - y(value))));
        whisker(chart.series().get(s).range(i), left + width / 2);
      }
    }
  }

  private void whisker(Optional<Interval> range, double x) throws IOException {
    if (range.isPresent()) {
      add(
          "<line class=\"w\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>"
              .formatted(
                  number(x),
                  number(x),
                  number(y(range.get().low())),
                  number(y(range.get().high()))));
    }
  }

  private void dots() throws IOException {
    var path = new StringBuilder();
    var circles = new StringBuilder();
    for (int i = 0; i < chart.labels().size(); i++) {
      for (int s = 0; s < chart.series().size(); s++) {
        if (chart.series().get(s).values().get(i).isPresent()) {
          double row = TOP + HEIGHT * (s + .5) / chart.series().size();
          path.append(path.isEmpty() ? "M" : "L")
              .append(number(x(i)))
              .append(' ')
              .append(number(row))
              .append(' ');
          circles.append(
              "<circle class=\"s%d\" cx=\"%s\" cy=\"%s\" r=\"6\"/>\n"
                  .formatted(s % COLOURS, number(x(i)), number(row)));
        }
      }
    }
    add("<path class=\"l a\" d=\"%s\"/>".formatted(path));
    out.append(circles);
  }

  private void lines() throws IOException {
    for (int s = 0; s < chart.series().size(); s++) {
      var path = new StringBuilder();
      boolean open = false;
      for (int i = 0; i < chart.labels().size(); i++) {
        Optional<Double> value = chart.series().get(s).values().get(i);
        if (value.isPresent()) {
          path.append(point(open ? "L" : "M", i, value.get()));
          add(
              "<circle class=\"s%d\" cx=\"%s\" cy=\"%s\" r=\"3\"/>"
                  .formatted(s % COLOURS, number(x(i)), number(y(value.get()))));
        }
        open = value.isPresent();
      }
      add("<path class=\"s%d l\" d=\"%s\"/>".formatted(s % COLOURS, path));
    }
  }

  private void areas() throws IOException {
    var base = new double[chart.labels().size()];
    for (int s = 0; s < chart.series().size(); s++) {
      var upper = new StringBuilder();
      var lower = new StringBuilder();
      for (int i = 0; i < base.length; i++) {
        double top = base[i] + chart.series().get(s).values().get(i).orElse(0.0);
        upper.append(point(i == 0 ? "M" : "L", i, top));
        lower.insert(0, point("L", i, base[i]));
        base[i] = top;
      }
      add("<path class=\"s%d\" d=\"%s%sZ\"/>".formatted(s % COLOURS, upper, lower));
    }
  }

  private void legend() throws IOException {
    int y = TOP + HEIGHT + BOTTOM;
    for (int s = 0; s < chart.series().size(); s++) {
      add(
          "<rect class=\"s%d\" x=\"%d\" y=\"%d\" width=\"12\" height=\"12\"/>"
              .formatted(s % COLOURS, LEFT, y + 18 * s));
      add(
          "<text x=\"%d\" y=\"%d\">%s</text>"
              .formatted(
                  LEFT + 18, y + 18 * s + 11, HtmlSheet.escaped(chart.series().get(s).name())));
    }
  }

  private double x(int label) {
    return LEFT + (label + .5) * WIDTH / chart.labels().size();
  }

  private double y(double value) {
    return TOP + HEIGHT * (1 - Math.clamp(value / most, 0.0, 1.0));
  }

  private String point(String command, int label, double value) {
    return command + number(x(label)) + " " + number(y(value)) + " ";
  }

  private void add(String element) throws IOException {
    out.append(element).append('\n');
  }

  /** With a point whatever the language of the machine. */
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
