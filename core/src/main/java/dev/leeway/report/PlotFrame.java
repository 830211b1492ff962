package dev.leeway.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A plot as inline SVG without script or style of its own: axes, and a mapping from numbers to
 * places. Shares run upward from 0 to 1.
 *
 * @param right the number at the right end of the horizontal axis; the left end is {@code left}
 */
record PlotFrame(double left, double right) {

  private static final int WIDTH = 380;
  private static final int HEIGHT = 250;
  private static final int LEFT = 46;
  private static final int RIGHT = 368;
  private static final int TOP = 12;
  private static final int BOTTOM = 206;

  /** A place of a line. */
  record Place(double x, double share) {}

  /**
   * Opens the plot and draws its axes.
   *
   * @param description what a reader who does not see it is told
   * @param ticks numbers under the horizontal axis
   */
  void begin(
      Markup out, String description, String horizontal, String vertical, List<Double> ticks) {
    out.open(
        "svg",
        "viewBox",
        "0 0 %d %d".formatted(WIDTH, HEIGHT),
        "role",
        "img",
        "aria-label",
        description);
    for (int quarter = 0; quarter <= 4; quarter++) {
      double share = quarter / 4.0;
      String y = Markup.at(y(share));
      line(out, "grid", Markup.at(LEFT), y, Markup.at(RIGHT), y);
      text(out, LEFT - 6.0, y(share) + 4, "end", 25 * quarter + "%");
    }
    for (double tick : ticks) {
      text(out, x(tick), BOTTOM + 16.0, "middle", number(tick));
    }
    text(out, (LEFT + RIGHT) / 2.0, HEIGHT - 8.0, "middle", horizontal);
    out.element(
        "text",
        vertical,
        "transform",
        "translate(11 %d) rotate(-90)".formatted((TOP + BOTTOM) / 2),
        "text-anchor",
        "middle");
  }

  void end(Markup out) {
    out.close("svg");
  }

  /** Draws a line through places. */
  void path(Markup out, String style, List<Place> places) {
    out.open("polyline", "class", style, "points", points(places)).close("polyline");
  }

  /** Fills what lies between two lines. */
  void band(Markup out, List<Place> low, List<Place> high) {
    out.open("polygon", "class", "band", "points", points(high) + " " + points(low.reversed()))
        .close("polygon");
  }

  /** Draws a dot with its interval. */
  void dot(Markup out, double x, double share, double low, double high, String words) {
    String at = Markup.at(x(x));
    line(out, "whisker", at, Markup.at(y(low)), at, Markup.at(y(high)));
    out.open("circle", "class", "dot", "cx", at, "cy", Markup.at(y(share)), "r", "3.5");
    out.element("title", words).close("circle");
  }

  private static void line(Markup out, String style, String x1, String y1, String x2, String y2) {
    out.open("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2).close("line");
  }

  private static void text(Markup out, double x, double y, String anchor, String words) {
    out.element("text", words, "x", Markup.at(x), "y", Markup.at(y), "text-anchor", anchor);
  }

  private static String number(double tick) {
    return tick == Math.rint(tick) ? String.valueOf((long) tick) : String.valueOf(tick);
  }

  private String points(List<Place> places) {
    return places.stream()
        .map(place -> Markup.at(x(place.x)) + "," + Markup.at(y(place.share)))
        .collect(Collectors.joining(" "));
  }

  private double x(double number) {
    return LEFT + (number - left) / (right - left) * (RIGHT - LEFT);
  }

  private static double y(double share) {
    return BOTTOM - share * (BOTTOM - TOP);
  }
}
