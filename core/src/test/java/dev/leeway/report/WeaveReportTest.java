package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leeway.finding.Citation;
import dev.leeway.math.Interval;
import dev.leeway.reasons.Pair;
import dev.leeway.reasons.PairReading;
import dev.leeway.testing.NastyText;
import dev.leeway.transcript.Span;
import dev.leeway.weave.replay.FlipCluster;
import dev.leeway.weave.replay.Replay;
import dev.leeway.weave.replay.Replayed;
import dev.leeway.weave.replay.Standing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

final class WeaveReportTest {

  private static ReplayReport report(String hostile) {
    var held = new Standing(Standing.Outcome.HELD, Optional.empty(), Optional.empty(), .1);
    var lost = new Standing(Standing.Outcome.LOST, Optional.empty(), Optional.empty(), .9);
    var citation = new Citation(new Span(0, 0, 0, hostile.length()), "m0", hostile, "note");
    var flip = new Replayed(hostile, held, lost, hostile, Optional.of(citation));
    var table = new TreeMap<String, Integer>();
    table.put("held -> lost", 1);
    return new ReplayReport(
        new Replay(
            hostile,
            hostile,
            List.of(hostile),
            1,
            table,
            List.of(new FlipCluster(List.of(hostile), List.of(flip))),
            List.of(flip)));
  }

  @Test
  void html_hostileText_isNeverMarkup() throws Exception {
    for (NastyText.Case each : NastyText.all()) {
      var page = new StringBuilder();
      report(each.text()).html(page);
      assertHarmless(each.name(), page.substring(page.indexOf("<body>"), page.indexOf("</html>")));
    }
  }

  @Test
  void html_hostilePairs_areNeverMarkup() throws Exception {
    for (NastyText.Case each : NastyText.all()) {
      String words = each.text();
      var side = new PairReading.Side(Optional.empty(), false);
      var pair =
          new Pair(
              words,
              words,
              words,
              true,
              words,
              Optional.empty(),
              OptionalInt.empty(),
              OptionalInt.empty());
      var page = new StringBuilder();
      new ReasonsReport(List.of(new PairReading(pair, side, side, Optional.of(words)))).html(page);

      assertThat(page.toString()).contains("<svg");
      assertHarmless(each.name(), page.substring(page.indexOf("<body>"), page.indexOf("</html>")));
    }
  }

  @Test
  void charts_hostileLabels_areNeverMarkup() throws Exception {
    for (Chart.Kind kind : Chart.Kind.values()) {
      for (NastyText.Case each : NastyText.all()) {
        var out = new StringBuilder();
        var series =
            new Chart.Series(
                each.text(), List.of(Optional.of(.5)), List.of(Optional.of(new Interval(.2, .9))));
        ChartSvg.write(out, new Chart(kind, each.text(), List.of(each.text()), List.of(series)));

        assertHarmless(kind + " " + each.name(), out.toString());
      }
    }
  }

  /** Well-formed as XML, and of no elements but those that the sheet writes. */
  private static void assertHarmless(String name, String body) throws Exception {
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    for (String foreign : List.of("script", "img", "a", "b", "iframe", "style")) {
      assertThat(document.getElementsByTagName(foreign).getLength()).as(name).isZero();
    }
    assertThat(body.codePoints().filter(c -> c < ' ' && c != '\n').count()).as(name).isZero();
  }

  @Test
  void bars_range_isDrawnFromItsLowToItsHighEnd() throws IOException {
    var out = new StringBuilder();
    var series =
        new Chart.Series(
            "one", List.of(Optional.of(.5)), List.of(Optional.of(new Interval(.25, 1))));
    ChartSvg.write(out, new Chart(Chart.Kind.BARS, "title", List.of("a"), List.of(series)));

    // A quarter of 220 up from the bottom at 230, and to the top at 10.
    assertThat(out.toString()).contains("x1=\"426.0\" x2=\"426.0\" y1=\"175.0\" y2=\"10.0\"");
  }

  @Test
  void text_hostileText_isNeverObeyed() throws IOException {
    for (NastyText.Case each : NastyText.all()) {
      var out = new StringBuilder();
      report(each.text()).text(out, Style.plain());

      assertThat(out.codePoints().filter(c -> c < ' ' && c != '\n').count())
          .as(each.name())
          .isZero();
      assertThat(out.toString()).doesNotContain("\u009b", "\u202e");
    }
  }

  @Test
  void json_hostileText_comesBackAsItWas() throws IOException {
    for (NastyText.Case each : NastyText.all()) {
      String line = report(each.text()).json();
      JsonNode read = new ObjectMapper().readTree(line);

      assertThat(line.lines()).hasSize(1);
      assertThat(read.at("/clusters/0/flips/0/citation/quotation").asText())
          .as(each.name())
          .isEqualTo(each.text());
    }
  }

  @Test
  void areas_sharesOfTwo_fillTheHeight() throws IOException {
    var out = new StringBuilder();
    ChartSvg.write(
        out,
        new Chart(
            Chart.Kind.AREAS,
            "title",
            List.of("a"),
            List.of(
                new Chart.Series("one", List.of(Optional.of(.25))),
                new Chart.Series("two", List.of(Optional.of(.75))))));

    // From the bottom (230) up by a quarter of 220, and from there to the top (10).
    assertThat(out.toString())
        .contains("M426.0 175.0 L426.0 230.0 Z", "M426.0 10.0 L426.0 175.0 Z");
  }
}
