package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leeway.analysis.Outcome;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every report as a whole, fed with the hostile corpus in every field. */
final class NastyOutcomesTest {

  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" class=\"([a-z-]+)\">(.*)</script>\n");

  @Test
  void terminal_nastyOutcomes_writesLinesThatFitAndAreObeyedByNothing() throws IOException {
    Style style = Style.plain().withWidth(60);
    for (Outcome outcome : NastyOutcomes.all()) {
      var text = new StringBuilder();
      new TerminalReport(style).full(outcome, text);
      assertThat(text.chars()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
      assertThat(text.toString().lines()).allMatch(line -> TextCells.of(line) <= 60);
    }
  }

  @Test
  void run_nastyOutcomes_writesNothingThatATerminalObeys() throws IOException {
    var text = new StringBuilder();
    var run = new TerminalRun(text, Style.plain(), TerminalRun.Options.defaults());
    for (Outcome outcome : NastyOutcomes.all()) {
      run.add(outcome);
    }
    run.finish();

    assertThat(text.chars()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
  }

  @Test
  void json_nastyOutcomes_isOneReadableLineEach() throws IOException {
    for (Outcome outcome : NastyOutcomes.all()) {
      String line = JsonReport.line(outcome);
      assertThat(line.codePoints()).noneMatch(Character::isISOControl);
      assertThat(new ObjectMapper().readTree(line).get("format").asText())
          .isEqualTo(JsonReport.FORMAT);
    }
  }

  @Test
  void page_nastyOutcomes_holdsOnlyDataElementsAndItsOwnScript() throws IOException {
    String page = HtmlReportTest.page(NastyOutcomes.all(), HtmlReport.Options.defaults());

    Matcher data = DATA.matcher(page);
    int elements = 0;
    while (data.find()) {
      elements++;
      assertThat(data.group(2)).doesNotContain("<", ">", "&");
      new ObjectMapper().readTree(data.group(2));
    }
    assertThat(elements).isEqualTo(3 * NastyOutcomes.all().size() + 2);
    assertThat(page.split("<script", -1)).hasSize(1 + elements + 1);
  }
}
