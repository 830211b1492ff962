package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.analysis.Version;
import dev.leeway.finding.Finding;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TerminalState;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * SARIF 2.1.0: every finding with the file and line of its transcript and the words it rests on.
 * What was not analysed, not contested or not decided is there as well, so that silence never reads
 * as a pass.
 */
final class SarifExport implements Export {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final JsonItems results;

  SarifExport(Writer out) {
    this.results = new JsonItems(out);
  }

  @Override
  public void begin() throws IOException {
    results.begin(
        log ->
            log.field("$schema", SCHEMA)
                .field("version", "2.1.0")
                .list("runs", List.of("one"), (json, each) -> json.object(SarifExport::run)));
  }

  private static void run(JsonWriter json) {
    json.object(
        "tool",
        tool ->
            tool.object(
                "driver",
                driver ->
                    driver
                        .field("name", "Leeway")
                        .field("semanticVersion", Version.NUMBER)
                        .list("rules", SarifRules.IDS, SarifRules::write)));
    json.field("columnKind", "utf16CodeUnits")
        .list("results", List.<String>of(), JsonWriter::string);
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Failed failed -> failed(failed);
      case Outcome.Done done -> analysis(done.analysis());
    }
  }

  @Override
  public void finish() throws IOException {
    results.finish();
  }

  private void failed(Outcome.Failed failed) throws IOException {
    results.add(
        json -> {
          head(json, SarifRules.NOT_ANALYSED, "fail", "warning", failed.problem());
          json.list("locations", List.of(failed.id()), SarifPlaces::named);
        });
  }

  private void analysis(Analysis analysis) throws IOException {
    Transcript transcript = analysis.transcript();
    for (Finding finding : analysis.findings()) {
      results.add(json -> finding(json, transcript, finding));
    }
    for (ConstraintMeasures measures : analysis.measures().constraints()) {
      if (measures.verdict().terminal() == TerminalState.INDETERMINATE) {
        String words = VerdictSentence.of(measures);
        results.add(json -> silent(json, transcript, SarifRules.INDETERMINATE, "open", words));
      }
    }
    if (analysis.measures().constraints().stream().allMatch(Account::isUncontested)) {
      String words = "Nothing put any governing objective to the test, which does not mean safe.";
      results.add(json -> silent(json, transcript, SarifRules.UNCONTESTED, "notApplicable", words));
    }
  }

  private static void silent(
      JsonWriter json, Transcript transcript, String rule, String kind, String words) {
    head(json, rule, kind, "none", words);
    json.list("locations", List.of(transcript), SarifPlaces::transcript);
  }

  private static void finding(JsonWriter json, Transcript transcript, Finding finding) {
    String words =
        "%s: %s (%s, P %s)"
            .formatted(
                transcript.id(),
                finding.sentence(),
                Figures.turns(finding.firstTurn(), finding.lastTurn()),
                Figures.chance(finding.probability()));
    head(
        json,
        finding.kind().label(),
        SarifRules.isPass(finding.kind()) ? "pass" : "fail",
        SarifRules.level(finding.kind()),
        words);
    json.list("locations", List.of(transcript), SarifPlaces::transcript);
    json.list(
        "relatedLocations",
        finding.citations(),
        (value, citation) -> SarifPlaces.citation(value, transcript, citation));
    json.object(
        "properties",
        it ->
            it.field("transcript", transcript.id())
                .field("governing", finding.governing().name())
                .field("target", finding.target().name())
                .field("firstTurn", finding.firstTurn())
                .field("lastTurn", finding.lastTurn())
                .field("probability", finding.probability()));
  }

  private static void head(JsonWriter json, String rule, String kind, String level, String words) {
    json.field("ruleId", rule)
        .field("ruleIndex", SarifRules.IDS.indexOf(rule))
        .field("kind", kind)
        .field("level", level)
        .object("message", it -> it.field("text", SarifPlaces.literal(words)));
  }
}
