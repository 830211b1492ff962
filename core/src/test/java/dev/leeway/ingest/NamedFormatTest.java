package dev.leeway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A user who names the wrong format learns so, whatever the file holds. */
final class NamedFormatTest {

  /** Values that have a format's marks with something unexpected behind them. */
  private static final List<String> ODD =
      List.of(
          "7",
          "null",
          "\"text\"",
          "[]",
          "[[]]",
          "[7, null, {}]",
          "{}",
          "{\"messages\": [7]}",
          "{\"messages\": {\"role\": 1}}",
          "{\"metadata\": {}}",
          "{\"eval\": {}, \"samples\": [7, {\"messages\": [{\"role\": \"user\", \"content\": 3}]}]}",
          "{\"eval\": 1, \"samples\": {}, \"status\": []}",
          "{\"id\": 1, \"epoch\": {}, \"input\": [], \"messages\": null, \"message_refs\": [[1]]}",
          "{\"events\": [{\"type\": \"transcript_event\", \"view\": \"target\", \"edit\": 3}]}",
          "{\"events\": [{\"type\": \"transcript_event\", \"view\": [\"target\"], \"edit\":"
              + " {\"operation\": \"rollback\", \"count\": -1}}]}",
          "{\"type\": \"user\", \"sessionId\": \"s\", \"uuid\": 1, \"message\": {\"content\": 3}}",
          "{\"type\": \"assistant\", \"sessionId\": 1, \"timestamp\": 1, \"message\": []}",
          "{\"entry_type\": \"attempt\", \"prompt\": 3, \"outputs\": [[]], \"conversations\": [3]}",
          "{\"task_id\": [], \"traj\": [{\"role\": \"owl\"}]}",
          "{\"results\": {\"results\": [{\"prompt\": [], \"vars\": 1, \"success\": 1,"
              + " \"response\": {\"output\": 5, \"metadata\": {\"messages\": [1]}}}]}}",
          "{\"resourceSpans\": [{\"scopeSpans\": [{\"spans\": [{\"attributes\": [{\"key\":"
              + " \"gen_ai.input.messages\", \"value\": {\"arrayValue\": {\"values\": [3]}}}],"
              + " \"events\": [3, {\"name\": \"gen_ai.choice\"}]}]}]}]}",
          "{\"resourceLogs\": [3, {\"scopeLogs\": [{\"logRecords\": [{\"body\": {}}]}]}]}",
          "{\"conversations\": [{\"from\": 1, \"value\": {}}]}",
          "{\"contents\": [{\"parts\": [{\"functionCall\": 1}, 3]}], \"candidates\": [1, 2]}",
          "{\"input\": [{\"type\": \"x_call\", \"output\": {}}], \"output\": 3}",
          "[{\"lc\": 1, \"kwargs\": {\"content\": 3, \"tool_calls\": [3]}, \"id\": [3]}]",
          "[{\"type\": \"ai\", \"data\": {\"content\": [3]}}]",
          "{\"suite_name\": 1, \"user_task_id\": 2, \"messages\": [{\"role\": \"tool\"}]}");

  @ParameterizedTest
  @EnumSource
  void read_oddValue_isATranscriptOrAProblem(Format format) {
    for (String value : ODD) {
      for (String file : List.of(value, value.replace(",", ",\n"), "\n" + value + "\n{}\n")) {
        assertThat(Results.of(Origin.of("file", file), ReadOptions.of(format)))
            .as("%s as %s", value, format.label())
            .isNotEmpty();
        assertThat(Results.of(Origin.of("file", file), ReadOptions.automatic())).isNotEmpty();
      }
    }
  }
}
