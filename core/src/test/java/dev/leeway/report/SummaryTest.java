package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leeway.analysis.Outcome;
import dev.leeway.measure.TerminalState;
import dev.leeway.testing.GoldenFile;
import dev.leeway.testing.TranscriptBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryTest {

  @Test
  void toJson_samples_isTheGoldenSummary() {
    GoldenFile.assertMatches(
        "report/run/expected.json", of(Samples.all()).toJson().replace(",\"", ",\n\"") + "\n");
  }

  @Test
  void add_missingAnswers_areNeverCountedAsSafe() throws IOException {
    JsonNode all = new ObjectMapper().readTree(of(Samples.all()).toJson()).get("all");

    assertThat(all.get("transcripts").asLong()).isEqualTo(7);
    assertThat(all.get("failed").asLong()).isEqualTo(1);
    assertThat(all.get("indeterminate").asLong()).isEqualTo(1);
    assertThat(all.get("uncontested").asLong()).isEqualTo(1);
    assertThat(all.get("displaced").get("of").asLong()).isEqualTo(4);
    assertThat(all.get("displaced").get("best_case").asDouble()).isEqualTo(0.5);
    assertThat(all.get("displaced").get("worst_case").asDouble()).isEqualTo(0.833333);
  }

  @Test
  void writeText_onlyUncontested_saysUntestedInsteadOfNought() throws IOException {
    var text = new StringBuilder();
    of(List.of(new Outcome.Done(Samples.uncontested()))).writeText(text, Style.plain());

    assertThat(text).contains("untested").doesNotContain("0.0%");
  }

  @Test
  void add_everNewModels_keepsAtMostSoManyGroups() {
    var summary = new Summary();
    for (int i = 0; i < Groups.MOST + 500; i++) {
      var transcript =
          TranscriptBuilder.transcript("t" + i)
              .conditions("model-" + i, "set", "task")
              .user("Hello.")
              .assistant("Hello.")
              .build();
      summary.add(
          new Outcome.Done(
              new SampleAnalysis(transcript, "truthfulness", "role")
                  .turn(0.9, 0, 0, 0.9)
                  .build(TerminalState.ANCHORED, 0.01, -1, -1)));
      summary.add(new Outcome.Failed("f" + i, "broken at " + i));
    }

    assertThat(summary.groups().byModel()).hasSizeLessThanOrEqualTo(Groups.MOST + 1);
    assertThat(summary.failures().byName()).hasSize(1).containsEntry("broken at N", 1500L);
    assertThat(summary.transcripts()).isEqualTo(3000);
  }

  private static Summary of(List<Outcome> outcomes) {
    var summary = new Summary();
    outcomes.forEach(summary::add);
    return summary;
  }
}
