package dev.leeway.report;

import dev.leeway.weave.PowerStudy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
        List.of(
            "planted share",
            "found",
            "rate",
            "95% interval",
            "best p",
            "planted > half",
            "precision",
            "recall"),
        lines.stream().map(PowerReport::row).toList());
    sheet.paragraph("The rate at share 0 is that of false alarms; elsewhere it is the power.");
    sheet.paragraph(
        "Best p: no test comes below it, even one that knows which transcripts were planted, because"
            + " dealing the sets anew puts all of them into the later one that often. Above .05, take"
            + " more transcripts.");
    sheet.paragraph(
        "The other columns are about the group that the scan points at, in the runs that found"
            + " something: in how many more than half of it was planted, which share of it was, and"
            + " which share of what was planted is in it.");
    sheet.chart(
        new Chart(
            Chart.Kind.LINES,
            "Rate of alarms by planted share",
            lines.stream().map(each -> number(each.share())).toList(),
            List.of(
                series("rate of alarms", each -> Optional.of((double) each.found() / each.runs())),
                series(
                    "precision of the group",
                    each -> each.group().map(PowerStudy.Pointed::precision)),
                series(
                    "recall of the group", each -> each.group().map(PowerStudy.Pointed::recall)))));
  }

  private Chart.Series series(String name, Function<PowerStudy.Line, Optional<Double>> value) {
    return new Chart.Series(name, lines.stream().map(value).toList());
  }

  private static List<String> row(PowerStudy.Line line) {
    return List.of(
        number(line.share()),
        line.found() + " of " + line.runs(),
        number((double) line.found() / line.runs()),
        "[%s, %s]".formatted(number(line.interval().low()), number(line.interval().high())),
        line.share() > 0 ? String.format(Locale.ROOT, "%.3g", line.least()) : "-",
        line.group().map(each -> each.mostly() + " of " + line.found()).orElse("-"),
        line.group().map(each -> number(each.precision())).orElse("-"),
        line.group().map(each -> number(each.recall())).orElse("-"));
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
                .list("lines", lines, (list, each) -> list.object(it -> line(it, each))));
  }

  private static void line(JsonWriter json, PowerStudy.Line line) {
    json.field("share", line.share())
        .field("found", line.found())
        .field("runs", line.runs())
        .field("low", line.interval().low())
        .field("high", line.interval().high())
        .field("least_p", line.least());
    json.optional(
        "group",
        line.group(),
        (value, each) ->
            value.object(
                it ->
                    it.field("mostly_planted", each.mostly())
                        .field("precision", each.precision())
                        .field("recall", each.recall())));
  }
}
