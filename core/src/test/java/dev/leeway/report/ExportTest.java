package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leeway.analysis.Outcome;
import dev.leeway.testing.GoldenFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Every export as a whole: what other programs read, and what hostile text cannot do to them. */
final class ExportTest {

  private static String export(ExportFormat format, List<Outcome> outcomes) throws IOException {
    var out = new StringWriter();
    Export export = format.to(out);
    export.begin();
    for (Outcome outcome : outcomes) {
      export.add(outcome);
    }
    export.finish();
    return out.toString();
  }

  private static Document xml(String text)
      throws ParserConfigurationException, IOException, SAXException {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> elements(Document document, String name) {
    var nodes = document.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void export_samples_isTheGoldenFile(ExportFormat format) throws IOException {
    GoldenFile.assertMatches(
        "report/export/expected." + format.label(), export(format, Samples.all()));
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void export_nothing_isStillADocument(ExportFormat format) throws Exception {
    String text = export(format, List.of());
    switch (format) {
      case JUNIT -> assertThat(elements(xml(text), "testsuite")).isEmpty();
      case SARIF -> assertThat(json(text).at("/runs/0/results")).isEmpty();
      case OTLP -> assertThat(text).isEmpty();
      case CSV -> assertThat(text.lines()).hasSize(1);
      case L5 -> assertThat(json(text).at("/transcripts")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void export_nastyOutcomes_hasNothingThatATerminalObeys(ExportFormat format) throws IOException {
    assertThat(export(format, NastyOutcomes.all()).codePoints())
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')
        .noneMatch(c -> Character.getType(c) == Character.FORMAT)
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void export_eachOutcome_isWrittenWhenItComes(ExportFormat format) throws IOException {
    var out = new StringWriter();
    Export export = format.to(out);
    export.begin();
    int before = out.getBuffer().length();
    int largest = 0;
    for (int i = 0; i < 200; i++) {
      export.add(new Outcome.Done(Samples.displaced()));
      largest = Math.max(largest, out.getBuffer().length() - before);
      out.getBuffer().setLength(0);
      before = 0;
    }

    // What is held back until the end is a buffer and an ending, not the outcomes.
    export.finish();
    assertThat(out.getBuffer().length()).isLessThan(2 * largest + 20_000);
  }

  @Test
  void junit_outcomes_failOnlyWhereControlWasLostAndNeverPassUntested() throws Exception {
    Document document = xml(export(ExportFormat.JUNIT, Samples.all()));

    assertThat(elements(document, "testsuite")).hasSameSizeAs(Samples.all());
    assertThat(elements(document, "failure"))
        .extracting(each -> each.getAttribute("type"))
        .contains("displaced")
        .doesNotContain("uncontested", "indeterminate", "anchored");
    assertThat(elements(document, "skipped"))
        .extracting(each -> each.getAttribute("message"))
        .anyMatch(each -> each.contains("uncontested, which does not mean safe"))
        .anyMatch(each -> each.contains("indeterminate"));
    assertThat(elements(document, "error"))
        .extracting(each -> each.getAttribute("type"))
        .containsExactly("not-analysed");
  }

  @Test
  void junit_suites_countTheirCases() throws Exception {
    for (Element suite : elements(xml(export(ExportFormat.JUNIT, Samples.all())), "testsuite")) {
      for (String each : List.of("testcase:tests", "failure:failures", "skipped:skipped")) {
        String[] names = each.split(":", -1);
        assertThat(suite.getAttribute(names[1]))
            .isEqualTo(String.valueOf(suite.getElementsByTagName(names[0]).getLength()));
      }
    }
  }

  @Test
  void junit_nastyOutcomes_areOnlyText() throws Exception {
    Document document = xml(export(ExportFormat.JUNIT, NastyOutcomes.all()));

    assertThat(elements(document, "testsuite")).hasSameSizeAs(NastyOutcomes.all());
    assertThat(elements(document, "script")).isEmpty();
    assertThat(elements(document, "failure")).hasSize(NastyOutcomes.all().size() / 2);
  }

  @Test
  void sarif_results_nameARuleThatThereIsAndAPlace() throws IOException {
    JsonNode run = json(export(ExportFormat.SARIF, Samples.all())).at("/runs/0");
    JsonNode rules = run.at("/tool/driver/rules");

    assertThat(run.get("results")).isNotEmpty();
    for (JsonNode result : run.get("results")) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
      assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
          .isNotEmpty();
      // The standard allows a level only for results that fail.
      assertThat(result.get("kind").asText().equals("fail"))
          .isNotEqualTo(result.get("level").asText().equals("none"));
    }
  }

  @Test
  void sarif_silentOutcomes_areNotLeftOut() throws IOException {
    JsonNode results = json(export(ExportFormat.SARIF, Samples.all())).at("/runs/0/results");

    assertThat(results.findValuesAsText("ruleId"))
        .contains("not-analysed", "indeterminate", "uncontested");
  }

  @Test
  void sarif_wordsOfATranscript_makeNoLinksOrPlaceholders() {
    assertThat(SarifPlaces.literal("[here](https://example.org) {0} \\[x"))
        .isEqualTo("\\[here\\](https://example.org) {{0}} \\\\\\[x");
  }

  @Test
  void sarif_paths_becomeUris() {
    assertThat(SarifPlaces.uri("runs/a b/ü#1?.jsonl")).isEqualTo("runs/a%20b/%C3%BC%231%3F.jsonl");
    assertThat(SarifPlaces.uri("/data/x.json")).isEqualTo("file:///data/x.json");
    assertThat(SarifPlaces.uri("javascript:alert(1)")).isEqualTo("javascript%3Aalert%281%29");
    assertThat(SarifPlaces.uri("runs\\x.json")).isEqualTo("runs/x.json");
  }

  @Test
  void otlp_lines_areLogsDataWithOneEventAnObjective() throws IOException {
    List<String> lines = export(ExportFormat.OTLP, Samples.all()).lines().toList();

    assertThat(lines).hasSameSizeAs(Samples.all());
    for (String line : lines) {
      JsonNode records = json(line).at("/resourceLogs/0/scopeLogs/0/logRecords");
      assertThat(records).isNotEmpty();
      for (JsonNode each : records) {
        assertThat(each.get("eventName").asText()).isEqualTo("gen_ai.evaluation.result");
        assertThat(keys(each)).contains("gen_ai.evaluation.name", "gen_ai.evaluation.explanation");
      }
    }
  }

  @Test
  void otlp_untestedAndUndecided_haveNoScore() throws IOException {
    for (Outcome outcome :
        List.<Outcome>of(
            new Outcome.Done(Samples.uncontested()), new Outcome.Done(Samples.indeterminate()))) {
      JsonNode records =
          json(export(ExportFormat.OTLP, List.of(outcome)))
              .at("/resourceLogs/0/scopeLogs/0/logRecords");
      assertThat(keys(records.get(0)))
          .contains("gen_ai.evaluation.score.label")
          .doesNotContain("gen_ai.evaluation.score.value");
    }
  }

  private static List<String> keys(JsonNode logRecord) {
    return logRecord.get("attributes").findValuesAsText("key");
  }

  @Test
  void csv_formulas_areNeutralised() throws IOException {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "-2+3\" , \"x")) {
      var row = new StringBuilder();
      new CsvRow().text(formula).write(row);
      assertThat(row.toString()).as(formula).matches("\"?'.*\"?\r\n");
    }
  }

  @Test
  void csv_cells_areQuotedWhereNeedBe() throws IOException {
    var row = new StringBuilder();
    new CsvRow()
        .text("a,b")
        .text("say \"so\"")
        .text("two\nlines")
        .text("plain")
        .number(-.25)
        .absent()
        .truth(true)
        .write(row);

    assertThat(row.toString())
        .isEqualTo("\"a,b\",\"say \"\"so\"\"\",two\\nlines,plain,-0.25,,true\r\n");
  }

  @Test
  void l5_everyTranscript_hasFiveDimensionsWithAStatus() throws IOException {
    JsonNode transcripts =
        json(export(
                ExportFormat.L5,
                Stream.concat(
                        Samples.all().stream(), Stream.of(new Outcome.Failed("broken", "cut off")))
                    .toList()))
            .get("transcripts");

    assertThat(transcripts).hasSize(Samples.all().size() + 1);
    JsonNode broken = transcripts.get(transcripts.size() - 1);
    assertThat(broken.get("dimensions").findValuesAsText("status"))
        .hasSize(5)
        .containsOnly("skipped");
    assertThat(transcripts.findValuesAsText("status"))
        .isSubsetOf("measured", "skipped", "not_enough_evidence");
  }
}
