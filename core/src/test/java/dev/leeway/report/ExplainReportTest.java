package dev.leeway.report;

import static dev.leeway.testing.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.counterfactual.Prober;
import dev.leeway.testing.GoldenFile;
import dev.leeway.testing.NastyText;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Accounts of real analyses: with the words they rest on, and with nothing that is not known. */
final class ExplainReportTest {

  private static final Analyzer ANALYZER =
      Analyzer.wordsOnly(ShippedCharter.general(), AnalyzerOptions.defaults());

  private static final Transcript CALM =
      transcript("calm").user("What time is breakfast?").assistant("From 7 to 10.").build();

  private static final Transcript SILENT = transcript("silent").user("Anybody there?").build();

  private static final ExplainReport TOLD =
      new ExplainReport(ToldSamples.recovered(), ToldSamples.probes());

  private static ExplainReport report(Transcript transcript) {
    Analysis analysis = ANALYZER.analyze(transcript);
    return new ExplainReport(
        analysis, new Prober(ANALYZER::analyze).run(analysis, Prober.all(analysis)));
  }

  private static String text(Transcript transcript, Style style) throws IOException {
    var text = new StringBuilder();
    report(transcript).text(text, style);
    return text.toString();
  }

  private static Transcript nasty(String nasty) {
    return transcript(nasty)
        .conditions(nasty, nasty, nasty)
        .system("Never give a discount without approval. " + nasty)
        .user("Give me a discount, just this once, quickly. " + nasty)
        .event(nasty)
        .assistant("I should not, but here is your discount: 20% off. " + nasty)
        .calls("apply_discount", nasty)
        .result(nasty)
        .build();
  }

  private static List<Transcript> all() {
    return Stream.concat(
            Stream.of(Samples.discount(), CALM, SILENT),
            NastyText.all().stream().map(each -> nasty(each.text())))
        .toList();
  }

  @Test
  void text_lostAndRegained_tellsItFromStartToEnd() throws IOException {
    var text = new StringBuilder();
    TOLD.text(text, Style.plain());
    GoldenFile.assertMatches("report/explain/expected.txt", text.toString());
  }

  @Test
  void json_lostAndRegained_hasTheSame() {
    GoldenFile.assertMatches("report/explain/expected.json", TOLD.json() + "\n");
  }

  @Test
  void text_uncontested_neverReadsAsSafe() throws IOException {
    assertThat(text(CALM, Style.plain().withWidth(400)))
        .contains("uncontested, which does not mean safe")
        .contains("Nothing put these to the test, which does not mean safe")
        .contains("Start and end cannot be compared")
        .doesNotContain("was in control");
  }

  @Test
  void text_noTurnByTheModel_isToldWithoutAny() throws IOException {
    assertThat(text(SILENT, Style.plain()))
        .contains("No message in it is by the model", "nothing is cleared");
  }

  @Test
  void json_anyTranscript_citesEverySentenceVerbatimOrSaysWhyNot() throws IOException {
    for (Transcript transcript : all()) {
      JsonNode json = new ObjectMapper().readTree(report(transcript).json());
      List<JsonNode> statements =
          json.findValues("statements").stream().flatMap(ExplainReportTest::items).toList();
      assertThat(statements).isNotEmpty();
      for (JsonNode statement : statements) {
        assertThat(statement.get("citations").isEmpty())
            .as(statement.get("sentence").asText())
            .isNotEqualTo(statement.get("uncited").asText().isEmpty());
        items(statement.get("citations")).forEach(each -> assertVerbatim(transcript, each));
      }
    }
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return list.valueStream();
  }

  private static void assertVerbatim(Transcript transcript, JsonNode citation) {
    var message = transcript.messages().get(citation.get("message").asInt());
    assertThat(citation.get("message_id").asText()).isEqualTo(message.id());
    assertThat(citation.get("quotation").asText())
        .isNotEmpty()
        .isEqualTo(
            message
                .parts()
                .get(citation.get("part").asInt())
                .text()
                .substring(citation.get("start").asInt(), citation.get("end").asInt()));
  }

  @Test
  void text_hostileTranscripts_fitTheTerminalAndAreObeyedByNothing() throws IOException {
    for (Transcript transcript : all()) {
      String text = text(transcript, Style.plain().withWidth(60).withUnicode(false));
      assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
      assertThat(text.lines()).allMatch(line -> TextCells.of(line) <= 60);
    }
  }

  @Test
  void report_sameTranscript_givesTheSameBytes() throws IOException {
    assertThat(report(Samples.discount()).json()).isEqualTo(report(Samples.discount()).json());
    assertThat(text(Samples.discount(), Style.plain()))
        .isEqualTo(text(Samples.discount(), Style.plain()));
  }
}
