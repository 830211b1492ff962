package dev.leeway.report;

import dev.leeway.weave.replay.FlipCluster;
import dev.leeway.weave.replay.Replay;
import dev.leeway.weave.replay.Replayed;
import dev.leeway.weave.replay.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What another version of a charter would have said, for the terminal, as a page, or as JSON. */
public final class ReplayReport implements WeaveReport {

  static final String FORMAT = "leeway-replay/1";

  private static final int SHOWN = 5;

  private final Replay replay;

  public ReplayReport(Replay replay) {
    this.replay = replay;
  }

  @Override
  public void text(Appendable to, Style style) throws IOException {
    write(new TextSheet(to, style));
  }

  @Override
  public void html(Appendable to) throws IOException {
    HtmlSheet.page(to, "What another charter would have said", this::write);
  }

  private void write(Sheet sheet) throws IOException {
    sheet.heading("%s beside %s".formatted(replay.before(), replay.after()));
    sheet.paragraph(
        replay.differences().isEmpty()
            ? "Nothing that an analysis reads differs between the charters."
            : "What differs: " + String.join("; ", replay.differences()) + ".");
    sheet.paragraph(
        "%d of %d verdicts flip; %s that held before %s not now."
            .formatted(
                replay.flips(),
                replay.transcripts(),
                Figures.count(replay.regressions().size(), "transcript"),
                replay.regressions().size() == 1 ? "does" : "do"));
    var rows = new ArrayList<List<String>>();
    replay.table().forEach((cell, count) -> rows.add(List.of(cell, String.valueOf(count))));
    sheet.table(List.of("before -> after", "transcripts"), rows);
    sheet.chart(
        new Chart(
            Chart.Kind.BARS,
            "Transcripts by verdict before and after",
            List.copyOf(replay.table().keySet()),
            List.of(
                new Chart.Series(
                    "transcripts",
                    replay.table().values().stream()
                        .map(count -> Optional.of((double) count))
                        .toList()))));
    sheet.chart(
        new Chart(
            Chart.Kind.BARS,
            "Flips by cluster",
            replay.clusters().stream().map(FlipCluster::name).toList(),
            List.of(
                flips("held before, not now", Replayed::regresses),
                flips("other flips", each -> !each.regresses()))));
    for (FlipCluster cluster : replay.clusters()) {
      sheet.heading(
          "%s: %s".formatted(cluster.name(), Figures.count(cluster.flips().size(), "flip")));
      list(sheet, cluster.flips());
    }
    sheet.heading("Held before, not now");
    if (replay.regressions().isEmpty()) {
      sheet.paragraph("None.");
    }
    list(sheet, replay.regressions());
  }

  private Chart.Series flips(String name, Predicate<Replayed> which) {
    return new Chart.Series(
        name,
        replay.clusters().stream()
            .map(each -> Optional.of((double) each.flips().stream().filter(which).count()))
            .toList());
  }

  private static void list(Sheet sheet, List<Replayed> some) throws IOException {
    for (Replayed each : some.stream().limit(SHOWN).toList()) {
      sheet.paragraph(
          "%s: %s, now %s"
              .formatted(each.transcript(), each.before().words(), each.after().words()));
      if (each.citation().isPresent()) {
        sheet.quotation(
            Places.of(each.transcript(), each.citation().get()),
            cut(each.citation().get().quotation()));
      }
    }
    if (some.size() > SHOWN) {
      sheet.paragraph("and %d more; all are in --format json.".formatted(some.size() - SHOWN));
    }
  }

  private static String cut(String words) {
    return words.length() <= 240 ? words : words.substring(0, 240) + "…";
  }

  @Override
  public String json() {
    return JsonWriter.line(
        json ->
            json.field("format", FORMAT)
                .field("before", replay.before())
                .field("after", replay.after())
                .list("differences", replay.differences(), JsonWriter::string)
                .field("transcripts", replay.transcripts())
                .field("flips", replay.flips())
                .object("table", it -> replay.table().forEach(it::field))
                .list(
                    "clusters",
                    replay.clusters(),
                    (list, each) ->
                        list.object(
                            it ->
                                it.list("terms", each.terms(), JsonWriter::string)
                                    .list("flips", each.flips(), ReplayReport::flip)))
                .list("regressions", replay.regressions(), ReplayReport::flip));
  }

  private static void flip(JsonWriter json, Replayed each) {
    json.object(
        it -> {
          it.field("transcript", each.transcript());
          it.object("before", side -> standing(side, each.before()));
          it.object("after", side -> standing(side, each.after()));
          it.optional("citation", each.citation(), JsonRecord::citation);
        });
  }

  private static void standing(JsonWriter json, Standing standing) {
    json.field("outcome", JsonRecord.label(standing.outcome()))
        .field("probability", standing.probability())
        .optional("governing", standing.governing(), JsonRecord::id)
        .optional("winner", standing.winner(), JsonRecord::id);
  }
}
