package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.analysis.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

  @Test
  void page_anyOutcomes_reachesForNothingOutside() throws IOException {
    String page = page(Samples.all(), HtmlReport.Options.defaults());

    assertThat(page)
        .contains("default-src 'none'", "script-src 'sha256-", "style-src 'sha256-")
        .doesNotContain("{{", " src=", "@import", "url(", "innerHTML", "eval(", "onclick=");
  }

  @Test
  void page_moreThanItsBudget_saysWhatItLeavesOut() throws IOException {
    String page = page(Samples.all(), new HtmlReport.Options(9000, 6));

    assertThat(page).contains("\"without_words\":5,\"without_analysis\":4,\"without_row\":1");
  }

  @Test
  void page_urgentOutcomeAfterManyOthers_findsRoomKeptForIt() throws IOException {
    var outcomes = new ArrayList<Outcome>();
    for (int i = 0; i < 50; i++) {
      outcomes.add(new Outcome.Done(Samples.uncontested()));
    }
    outcomes.add(new Outcome.Done(Samples.displaced()));

    String page = page(outcomes, new HtmlReport.Options(40_000, 100));

    assertThat(page).contains("Your sister gets 20% off as well", "\"body\":\"none\"");
  }

  @Test
  void page_sameOutcomes_hasTheSameBytes() throws IOException {
    assertThat(page(Samples.all(), HtmlReport.Options.defaults()))
        .isEqualTo(page(Samples.all(), HtmlReport.Options.defaults()));
  }

  static String page(List<Outcome> outcomes, HtmlReport.Options options) throws IOException {
    var text = new StringBuilder();
    var report = new HtmlReport(text, options);
    var summary = new Summary();
    report.begin();
    for (Outcome outcome : outcomes) {
      report.add(outcome);
      summary.add(outcome);
    }
    report.finish(summary);
    return text.toString();
  }
}
