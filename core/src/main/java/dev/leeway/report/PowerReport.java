package dev.leeway.report;

import dev.leeway.weave.PowerStudy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often a change would be seen, in three ways. */
public final class PowerReport implements WeaveReport {

  static final String FORMAT = "leeway-power/1";

  private final int size;
  private final List<PowerStudy.Line> lines;

  /**
   * @param size transcripts of each set
   */
  public PowerReport(int size, List<PowerStudy.Line> lines) {
    this.size = size;
    this.lines = List.copyOf(lines);
  }

  @Override
  public void text(Appendable to, Style style) throws IOException {
    write(new TextSheet(to, style));
  }

  @Override
  public void html(Appendable to) throws IOException {
    HtmlSheet.page(to, "How often a change would be seen", this::write);
  }

  private void write(Sheet sheet) throws IOException {
    sheet.heading("Two sets of " + Figures.count(size, "transcript") + ", alarm at p <= .05");
    sheet.table(
        List.of("planted share", "found", "rate", "95% interval"),
        lines.stream().map(PowerReport::row).toList());
    sheet.paragraph("The rate at share 0 is that of false alarms; elsewhere it is the power.");
    sheet.chart(
        new Chart(
            Chart.Kind.LINES,
            "Rate of alarms by planted share",
            lines.stream().map(each -> number(each.share())).toList(),
            List.of(
                new Chart.Series(
                    "rate",
                    lines.stream()
                        .map(each -> Optional.of((double) each.found() / each.runs()))
                        .toList()))));
  }

  private static List<String> row(PowerStudy.Line line) {
    return List.of(
        number(line.share()),
        line.found() + " of " + line.runs(),
        number((double) line.found() / line.runs()),
        "[%s, %s]".formatted(number(line.interval().low()), number(line.interval().high())));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public String json() {
    return JsonWriter.line(
        json ->
            json.field("format", FORMAT)
                .field("size", size)
                .list(
                    "lines",
                    lines,
                    (list, each) ->
                        list.object(
                            it ->
                                it.field("share", each.share())
                                    .field("found", each.found())
                                    .field("runs", each.runs())
                                    .field("low", each.interval().low())
                                    .field("high", each.interval().high()))));
  }
}
