package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.analysis.Outcome;
import java.io.IOException;
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
