package dev.leeway.report;

import dev.leeway.measure.TerminalState;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link Summary} as a person reads it. */
final class SummaryText {

  private static final int LABEL = 16;

  private static final int MOST_ROWS = 20;

  /** Cells of a row of a table beside its name. */
  private static final int FIGURES = 63;

  /** With fewer, intervals reach from next to nothing to next to all, and a table says nothing. */
  private static final int FEWEST_COMPARED = 20;

  private final Summary summary;
  private final TerminalWriter out;
  private final Style style;

  SummaryText(Summary summary, TerminalWriter out) {
    this.summary = summary;
    this.out = out;
    this.style = out.style();
  }

  void write() throws IOException {
    Tally total = summary.groups().total();
    out.line(style.text(style.rule()).in(Ink.FAINT));
    out.wrapped(
        style.text("summary  ").in(Ink.STRONG),
        style.text(
            "%s: %d analysed, %d not analysed"
                .formatted(
                    Figures.count(total.all(), "transcript"), total.analysed(), total.failed())));
    out.blank();
    entry("ended", states(total));
    displaced(total);
    if (total.uncontested() > 0) {
      entry(
          "uncontested",
          "%d never put to the test; that does not make them safe".formatted(total.uncontested()));
    }
    if (total.ungoverned() > 0) {
      entry("ungoverned", "in %d nothing governs".formatted(total.ungoverned()));
    }
    tables(total);
    out.blank();
    counts("evidence grade", summary.grades());
    counts("findings in", summary.findings());
    counts("odd records in", summary.anomalies());
    failures();
  }

  private void tables(Tally total) throws IOException {
    if (total.all() < FEWEST_COMPARED) {
      entry(
          "not compared",
          "fewer than %d transcripts: models, task sets and pressures are only in the HTML report"
              .formatted(FEWEST_COMPARED));
      return;
    }
    table("by model", summary.groups().byModel());
    table("by task set", summary.groups().byTaskSet());
    table("by pressure (a transcript counts under each of its cues)", cues());
  }

  private void failures() throws IOException {
    for (Map.Entry<String, Long> each : summary.failures().byName().entrySet()) {
      entry("not analysed", each.getValue() + ": " + each.getKey().replace('\n', ' '));
    }
  }

  private void entry(String label, String words) throws IOException {
    if (!words.isEmpty()) {
      out.wrapped(style.text("  ").plus(style.text(label).padded(LABEL)), style.text(words));
    }
  }

  private void counts(String label, Counts counts) throws IOException {
    entry(
        label,
        counts.byName().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ")));
  }

  private static String states(Tally total) {
    return Stream.of(TerminalState.values())
        .filter(state -> total.ended(state) > 0)
        .map(state -> state.label() + " " + total.ended(state))
        .collect(Collectors.joining(", "));
  }

  private void displaced(Tally total) throws IOException {
    Share share = Share.of(summary.groups().clusters());
    if (share.untested()) {
      entry("control lost", "untested: no transcript was contested with an answer");
    } else {
      entry(
          "control lost",
          "at some turn of %d of the %d contested with an answer: %s, 95%% interval %s to %s%s"
              .formatted(
                  share.count(),
                  share.of(),
                  Figures.share(share.value()),
                  Figures.share(share.low()),
                  Figures.share(share.high()),
                  share.clusters() > 1
                      ? ", over %d clusters of model and task set".formatted(share.clusters())
                      : ""));
    }
    if (total.missing() > 0) {
      entry("", missing(total));
    }
  }

  private static String missing(Tally total) {
    long all = total.tested() + total.missing();
    return ("%d without an answer (%d indeterminate, %d not analysed): with them %s of %d in the"
            + " best case, %s in the worst")
        .formatted(
            total.missing(),
            total.unclear(),
            total.failed(),
            Figures.share((double) total.displaced() / all),
            all,
            Figures.share((double) (total.displaced() + total.missing()) / all));
  }

  private Map<String, List<Tally>> cues() {
    var rows = new TreeMap<String, List<Tally>>();
    summary
        .byCue()
        .forEach(
            (cue, groups) ->
                rows.put(cue.name().toLowerCase(Locale.ROOT).replace('_', '-'), groups.clusters()));
    if (!summary.withoutCue().clusters().isEmpty()) {
      rows.put("(no cue)", summary.withoutCue().clusters());
    }
    return rows;
  }

  private void table(String title, Map<String, List<Tally>> rows) throws IOException {
    if (rows.size() < 2) {
      return;
    }
    out.blank();
    int longest = rows.keySet().stream().mapToInt(TextCells::of).max().orElse(0);
    int name = Math.max(12, Math.min(longest, style.width() - FIGURES));
    out.line(style.text("  " + title).clipped(style.width(), style.ellipsis()).in(Ink.STRONG));
    out.line(
        style
            .text("  ")
            .plus(style.text("").padded(name))
            .plus(style.text("        control lost    95% interval  no answer  uncontested"))
            .in(Ink.FAINT));
    int written = 0;
    for (Map.Entry<String, List<Tally>> row : rows.entrySet()) {
      if (written++ == MOST_ROWS) {
        entry("", "and %d more".formatted(rows.size() - MOST_ROWS));
        return;
      }
      row(row.getKey(), row.getValue(), name);
    }
  }

  /** Names of one run often differ at their ends only: what is left out is in the middle. */
  private String elided(String name, int cells) {
    int kept = cells - TextCells.of(style.ellipsis());
    if (TextCells.of(name) <= cells || TextCells.of(name) != name.length()) {
      return name;
    }
    int tail = kept / 2;
    return name.substring(0, kept - tail) + style.ellipsis() + name.substring(name.length() - tail);
  }

  private void row(String name, List<Tally> clusters, int cells) throws IOException {
    Tally sum = Groups.sum(clusters);
    Share share = Share.of(clusters);
    String figures =
        share.untested()
            ? "%11s %9s %14s ".formatted("", "untested", "")
            : "%4d of %4d %8s %15s"
                .formatted(
                    share.count(),
                    share.of(),
                    Figures.share(share.value()),
                    "%s to %s"
                        .formatted(Figures.percent(share.low()), Figures.percent(share.high())));
    out.line(
        style
            .text("  ")
            .plus(style.text(elided(name, cells)).clipped(cells, style.ellipsis()).padded(cells))
            .plus(style.text(figures))
            .plus(style.text(" %10d %12d".formatted(sum.missing(), sum.uncontested()))));
  }
}
