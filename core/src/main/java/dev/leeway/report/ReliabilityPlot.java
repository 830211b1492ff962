package dev.leeway.report;

import dev.leeway.calibration.Reliability;
import dev.leeway.report.PlotFrame.Place;
import java.util.List;

/** Stated probability against what was seen, as inline SVG, and the same as a table. */
final class ReliabilityPlot {

  private static final PlotFrame FRAME = new PlotFrame(0, 1);

  private ReliabilityPlot() {}

  /**
   * Draws bins of equal mass with their 95% intervals, the diagonal on which a right probability
   * lies, and the band in which it lies by chance 19 times in 20 with so few labels.
   *
   * @param bins by rising probability; none is said in words
   */
  static void draw(Markup out, String title, List<Reliability.Bin> bins) {
    out.open("figure").element("figcaption", title);
    if (bins.isEmpty()) {
      out.element("p", "There are too few labels to draw this.", "class", "quiet");
    } else {
      FRAME.begin(
          out,
          title + ": share that was lost, by stated probability",
          "P(control was lost)",
          "was lost",
          List.of(0.0, .25, .5, .75, 1.0));
      FRAME.band(out, band(bins, true), band(bins, false));
      FRAME.path(out, "diagonal", List.of(new Place(0, 0), new Place(1, 1)));
      for (Reliability.Bin bin : bins) {
        FRAME.dot(
            out, bin.stated(), bin.seen(), bin.interval().low(), bin.interval().high(), words(bin));
      }
      FRAME.end(out);
    }
    out.close("figure");
  }

  /** Writes the two pictures side by side, and what they show. */
  static void pair(Markup out, List<Reliability.Bin> before, List<Reliability.Bin> after) {
    out.open("div", "class", "side");
    draw(out, "As stated", before);
    draw(out, "As calibrated, on labels left out", after);
    out.close("div");
    out.element(
        "p",
        "Each dot is a tenth of the labelled transcripts, with the 95% interval of the share that was"
            + " lost. On the dashed line what is stated comes true. Inside the band a dot is as near"
            + " to it as chance allows with so many labels.",
        "class",
        "quiet");
  }

  private static String words(Reliability.Bin bin) {
    return "%d transcripts, stated %s on average; lost %s, 95%% interval %s to %s"
        .formatted(
            bin.size(),
            Figures.percent(bin.stated()),
            Figures.percent(bin.seen()),
            Figures.percent(bin.interval().low()),
            Figures.percent(bin.interval().high()));
  }

  private static List<Place> band(List<Reliability.Bin> bins, boolean low) {
    return bins.stream()
        .map(bin -> new Place(bin.stated(), low ? bin.ifRight().low() : bin.ifRight().high()))
        .toList();
  }
}
