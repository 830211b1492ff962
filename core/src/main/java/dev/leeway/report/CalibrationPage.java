package dev.leeway.report;

import dev.leeway.calibration.CalibrationFile;
import dev.leeway.calibration.Reliability;
import dev.leeway.math.Interval;
import java.io.IOException;
import java.util.List;

/**
 * What labels said, as a page in one file without any script. It opens from disk and reaches for
 * nothing else. Write it as UTF-8.
 */
public final class CalibrationPage {

  /**
   * A line of the answers.
   *
   * @param name what was asked
   * @param answer any text
   */
  public record Line(String name, String answer) {}

  private CalibrationPage() {}

  /**
   * Writes the page.
   *
   * @param heading how many labels there are
   * @param lines the answers
   * @param file with the bins before and after
   */
  public static void write(String heading, List<Line> lines, CalibrationFile file, Appendable out)
      throws IOException {
    var page = new StringBuilder();
    var body = new Markup(page);
    PopulationPage.begin(page, body, "Leeway: calibration");
    body.element("h1", "Calibration").element("p", heading);
    ReliabilityPlot.pair(body, file.asStated(), file.asCalibrated());
    body.element("h3", "What the labels say").open("table");
    for (Line line : lines) {
      body.open("tr").element("th", line.name(), "scope", "row").element("td", line.answer());
      body.close("tr");
    }
    body.close("table");
    bins(body, "As stated", file.asStated());
    bins(body, "As calibrated, on labels left out", file.asCalibrated());
    PopulationPage.end(page);
    out.append(page);
  }

  private static void bins(Markup body, String title, List<Reliability.Bin> bins) {
    if (bins.isEmpty()) {
      return;
    }
    body.element("h3", title).open("table").open("tr");
    for (String head : List.of("labels", "stated", "lost", "95% interval", "by chance, if right")) {
      body.element("th", head, "scope", "col");
    }
    body.close("tr");
    for (Reliability.Bin bin : bins) {
      body.open("tr")
          .element("td", String.valueOf(bin.size()))
          .element("td", Figures.percent(bin.stated()))
          .element("td", Figures.percent(bin.seen()))
          .element("td", range(bin.interval()))
          .element("td", range(bin.ifRight()) + (bin.agrees() ? "" : "  off"))
          .close("tr");
    }
    body.close("table");
  }

  private static String range(Interval interval) {
    return "%s to %s".formatted(Figures.percent(interval.low()), Figures.percent(interval.high()));
  }
}
