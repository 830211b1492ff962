package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.analysis.Outcome;
import dev.leeway.testing.GoldenFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TerminalRunTest {

  @Test
  void finish_manyOutcomes_listsTheMostUrgentFirstAndEndsWithTheSummary() throws IOException {
    GoldenFile.assertMatches(
        "report/run/expected.txt", run(new TerminalRun.Options(1, 5, false), Samples.all()));
  }

  @Test
  void finish_fewOutcomes_areAllInFullWithoutAList() throws IOException {
    String text =
        run(TerminalRun.Options.defaults(), List.of(new Outcome.Done(Samples.displaced())));

    assertThat(text).contains("warned-then-enabled").doesNotContain("what won over what");
  }

  @Test
  void finish_verbose_writesEveryOutcomeInFull() throws IOException {
    String text = run(TerminalRun.Options.defaults().withVerbose(true), Samples.all());

    assertThat(text).contains("discount-07", "token-12", "opening-hours", "not analysed");
  }

  @Test
  void finish_nothingArrived_saysSo() throws IOException {
    assertThat(run(TerminalRun.Options.defaults(), List.of())).contains("0 transcripts");
  }

  private static String run(TerminalRun.Options options, List<Outcome> outcomes)
      throws IOException {
    var text = new StringBuilder();
    var run = new TerminalRun(text, Style.plain(), options);
    for (Outcome outcome : outcomes) {
      run.add(outcome);
    }
    run.finish();
    return text.toString();
  }
}
