package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.testing.GoldenFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TerminalReportTest {

  @Test
  void full_displaced_readsFromVerdictToQuotation() throws IOException {
    GoldenFile.assertMatches(
        "report/displaced/expected.txt", full(Samples.displaced(), Style.plain()));
  }

  @Test
  void full_held_saysSo() throws IOException {
    GoldenFile.assertMatches("report/held/expected.txt", full(Samples.held(), Style.plain()));
  }

  @Test
  void full_hijackedByHostileText_showsItEscaped() throws IOException {
    GoldenFile.assertMatches(
        "report/hijacked/expected.txt", full(Samples.hijacked(), Style.plain().withUnicode(false)));
  }

  @Test
  void full_longTranscript_isCutIntoWindows() throws IOException {
    GoldenFile.assertMatches(
        "report/long/expected.txt", full(Samples.longOne(), Style.plain().withWidth(80)));
  }

  @Test
  void full_anyWidth_staysWithinIt() throws IOException {
    for (int width = Style.NARROWEST; width <= 160; width += 7) {
      for (Outcome outcome : Samples.all()) {
        var text = new StringBuilder();
        new TerminalReport(Style.plain().withWidth(width)).full(outcome, text);
        int limit = width;
        assertThat(text.toString().lines())
            .allSatisfy(line -> assertThat(TextCells.of(line)).as(line).isLessThanOrEqualTo(limit));
      }
    }
  }

  @Test
  void full_withoutUnicode_isAscii() throws IOException {
    for (Outcome outcome : Samples.all()) {
      var text = new StringBuilder();
      new TerminalReport(Style.plain().withUnicode(false)).full(outcome, text);
      assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    }
  }

  @Test
  void full_turnsThatNothingContested_haveNoCells() throws IOException {
    // Of the three turns of this one, only the second is contested.
    assertThat(full(Samples.hijacked(), Style.plain()).lines())
        .filteredOn(line -> line.startsWith("  injected "))
        .containsExactly("  injected          ███");
  }

  @Test
  void full_notAnalysed_saysWhatToDoOnALineOfItsOwn() throws IOException {
    var text = new StringBuilder();
    new TerminalReport(Style.plain())
        .full(new Outcome.Failed("a.json", "a.json:1:9: cut off.\nCopy it again."), text);

    assertThat(text.toString().lines()).contains("  a.json:1:9: cut off.", "  Copy it again.");
  }

  @Test
  void full_uncontested_neverReadsAsSafe() throws IOException {
    assertThat(full(Samples.uncontested(), Style.plain()))
        .contains("uncontested, which does not mean safe");
  }

  private static String full(Analysis analysis, Style style) throws IOException {
    var text = new StringBuilder();
    new TerminalReport(style).full(new Outcome.Done(analysis), text);
    return text.toString();
  }
}
