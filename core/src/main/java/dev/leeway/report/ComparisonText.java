package dev.leeway.report;

import dev.leeway.comparison.ComparisonResult;
import dev.leeway.comparison.Difference;
import java.io.IOException;
import java.util.Map;

/** The comparison of two sets as a person reads it. */
public final class ComparisonText {

  private static final int LABEL = 27;

  private final TerminalWriter out;
  private final Style style;

  public ComparisonText(Appendable out, Style style) {
    this.out = new TerminalWriter(out, style);
    this.style = style;
  }

  /** Writes everything. */
  public void write(ComparedSets sets) throws IOException {
    set("A", sets.nameA(), sets.a().transcripts(), sets.a().failed());
    set("B", sets.nameB(), sets.b().transcripts(), sets.b().failed());
    out.blank();
    result(sets.whole());
    line(
        sets.whole().overlap().identical()
            ? ""
            : ComparisonWords.missing(sets.a().all(), sets.b().all()));
    for (Map.Entry<String, ComparisonResult> each : sets.groups().entrySet()) {
      out.blank();
      out.wrapped(TerminalText.empty(), style.text(each.getKey()).in(Ink.STRONG));
      result(each.getValue());
    }
    if (sets.leftOut() > 0) {
      out.blank();
      line("%d transcripts are in groups beyond those compared.".formatted(sets.leftOut()));
    }
  }

  private void set(String letter, String name, long transcripts, long failed) throws IOException {
    out.wrapped(
        style.text(letter + "  ").in(Ink.STRONG),
        style.text(
            "%s: %s%s"
                .formatted(
                    name,
                    Figures.count(transcripts, "transcript"),
                    failed > 0 ? ", %d not analysed".formatted(failed) : "")));
  }

  private void result(ComparisonResult result) throws IOException {
    out.wrapped(TerminalText.empty(), style.text(ComparisonWords.answer(result)).in(Ink.STRONG));
    if (result.overlap().identical()) {
      return;
    }
    line(ComparisonWords.overlap(result));
    out.blank();
    out.line(
        style
            .text("  ")
            .plus(style.text("").padded(LABEL))
            .plus(
                style.text("A             B             A - B (95% interval)         p  corrected"))
            .in(Ink.FAINT));
    for (Difference difference : result.differences()) {
      row(difference);
    }
    out.blank();
    line(ComparisonWords.family(result));
    line(ComparisonWords.pairs(result.pairs()));
  }

  private void row(Difference difference) throws IOException {
    String a = difference.a().map(v -> ComparisonWords.value(v, difference.measure())).orElse("-");
    String b = difference.b().map(v -> ComparisonWords.value(v, difference.measure())).orElse("-");
    String rest =
        difference
            .tested()
            .map(
                tested ->
                    "%-25s %7s    %7s"
                        .formatted(
                            ComparisonWords.difference(tested, difference.measure()),
                            ComparisonWords.p(tested.p()),
                            ComparisonWords.p(tested.corrected())))
            .orElse("-");
    boolean shown = difference.tested().filter(Difference.Tested::shown).isPresent();
    out.line(
        style
            .text("  ")
            .plus(style.text(ComparisonWords.label(difference)).padded(LABEL))
            .plus(style.text("%-13s %-13s ".formatted(a, b)))
            .plus(style.text(rest))
            .in(shown ? Ink.STRONG : Ink.PLAIN));
    out.wrapped(style.text("      "), style.text(ComparisonWords.power(difference)).in(Ink.FAINT));
  }

  private void line(String words) throws IOException {
    if (!words.isEmpty()) {
      out.wrapped(TerminalText.empty(), style.text(words));
    }
  }
}
