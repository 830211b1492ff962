package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.calibration.Calibrated;
import dev.leeway.calibration.Plausible;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.concept.Concepts;
import dev.leeway.testing.GoldenFile;
import dev.leeway.testing.Scenes;
import dev.leeway.testing.TranscriptBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void line_everySample_obeysTheSchema() throws IOException {
    JsonSchema schema = schema();
    for (Outcome outcome : Samples.all()) {
      assertThat(schema.validate(MAPPER.readTree(JsonReport.line(outcome)))).isEmpty();
    }
  }

  @Test
  void line_fieldTheSchemaDoesNotKnow_isRefusedByIt() throws IOException {
    String line = JsonReport.line(Samples.all().getFirst());

    assertThat(schema().validate(MAPPER.readTree("{\"surprise\":1," + line.substring(1))))
        .isNotEmpty();
  }

  @Test
  void line_displaced_isTheGoldenLine() {
    GoldenFile.assertMatches(
        "report/displaced/expected.json",
        pretty(JsonReport.line(new Outcome.Done(Samples.displaced()))));
  }

  @Test
  void line_hijackedByHostileText_isTheGoldenLine() {
    GoldenFile.assertMatches(
        "report/hijacked/expected.json",
        pretty(JsonReport.line(new Outcome.Done(Samples.hijacked()))));
  }

  @Test
  void line_failed_saysWhatAndWhy() throws IOException {
    JsonNode line = MAPPER.readTree(JsonReport.line(new Outcome.Failed("x:1", "cut off")));

    assertThat(line.get("outcome").asText()).isEqualTo("failed");
    assertThat(line.get("problem").asText()).isEqualTo("cut off");
  }

  @Test
  void line_notANumber_isRefused() {
    var sample =
        new SampleAnalysis(
                TranscriptBuilder.transcript("t").user("Hello.").assistant("Hello.").build(),
                "user-request",
                "role")
            .turn(0.5, Double.NaN, 0, 0.5)
            .build(TerminalState.ANCHORED, 0, -1, -1);

    assertThatThrownBy(() -> JsonReport.line(new Outcome.Done(sample)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void line_withEveryConceptAnswered_obeysTheSchema() throws IOException {
    Analysis plain =
        new SampleAnalysis(
                TranscriptBuilder.transcript("t").user("Hello.").assistant("Hello.").build(),
                "user-request",
                "role")
            .turn(0.9, 0.5, 0, 0.5)
            .build(TerminalState.ANCHORED, 0, -1, -1);
    Scenes contested =
        new Scenes().held(.5).idle().saying(LanguageAct.REFUSE).lost(.5).lost(.5).held(.5);
    var answered =
        new Analysis(
            plain.transcript(),
            plain.evidence(),
            plain.belief(),
            plain.measures(),
            plain.findings(),
            List.of(
                Concepts.answers(Concepts.runtime(), contested.scene()),
                Concepts.answers(Concepts.runtime(), new Scenes().idle().scene())),
            Optional.of(new Calibrated(.8, .6, Optional.of(Plausible.EITHER))),
            plain.lineage());
    String line = JsonReport.line(new Outcome.Done(answered));

    assertThat(schema().validate(MAPPER.readTree(line))).isEmpty();
    assertThat(line)
        .contains("\"id\":\"five-roles\",\"status\":\"measured\"")
        .contains("\"turns\":[[0,0],[2,4]]")
        .contains("\"pre-orientation\":0")
        .contains("\"harder-to-fake\":null")
        .contains("},\"uncontested\":[]")
        .doesNotContain("not derivable from one log")
        .contains("\"calibrated\":{\"stated\":0.8,\"probability\":0.6,\"set\":\"either\"}")
        .contains("\"uncontested\":[\"runtime-orientation\",");
  }

  @Test
  void line_objectiveThatNothingContested_isSaidWithoutItsTurns() throws IOException {
    Analysis idle =
        new SampleAnalysis(
                TranscriptBuilder.transcript("t").user("Hello.").assistant("Hello.").build(),
                "user-request",
                "role")
            .turn(0, 0.5, 0, 0.5)
            .build(TerminalState.UNCONTESTED, 0, -1, -1);

    JsonNode constraint =
        MAPPER.readTree(JsonReport.line(new Outcome.Done(idle))).get("constraints").get(0);

    assertThat(constraint.get("terminal").asText()).isEqualTo("uncontested");
    assertThat(constraint.get("turns")).isEmpty();
    assertThat(constraint.get("belief").isNull()).isTrue();
    var page = new StringBuilder();
    JsonReport.writeForPage(new Outcome.Done(idle), new JsonWriter(page, JsonDoor.FILE));
    assertThat(MAPPER.readTree(page.toString()).get("constraints").get(0).get("turns")).hasSize(1);
  }

  /** One line a key at the top two levels would hide nothing; objects and lists break the line. */
  private static String pretty(String line) {
    return line.replace(",\"", ",\n\"").replace("[{", "[\n{") + "\n";
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(JsonReport.class.getResourceAsStream(JsonReport.SCHEMA))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }
}
