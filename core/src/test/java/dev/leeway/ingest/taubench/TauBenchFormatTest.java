package dev.leeway.ingest.taubench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class TauBenchFormatTest extends ReaderContract {

  private static final String RUN =
      """
      {"task_id": 3, "trial": 1, "reward": 0.5, "info": {"task": {"instruction": "zebra"}}, "traj": [
        {"role": "system", "content": "Sell lamps."},
        {"role": "user", "content": "One lamp."},
        {"role": "assistant", "content": null, "tool_calls": [{"id": "c1", "type": "function",
          "function": {"name": "sell", "arguments": "{\\"lamps\\": 1}"}}]},
        {"role": "tool", "tool_call_id": "c1", "name": "sell", "content": "sold"}]}""";

  @Override
  protected Format format() {
    return Format.TAU_BENCH;
  }

  @Override
  protected String sample() {
    return "[\n" + RUN + "\n]\n";
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "[{\"task_id\": 1, \"traj\": [{\"role\": \"user\", \"content\": "
        + quoted(words)
        + "}]}]\n";
  }

  @Test
  void read_run_keepsItsMessages() {
    Transcript run = only(read(sample()));
    assertThat(parts(run))
        .containsExactly(
            new Part.Text("Sell lamps."),
            new Part.Text("One lamp."),
            new Part.ToolCall("c1", "sell", "{\"lamps\": 1}"),
            new Part.ToolResult("c1", "sell", "sold", false));
    assertThat(run.id()).isEqualTo("task-3-trial-1");
    assertThat(run.manifest().taskId()).isEqualTo("3");
  }

  @Test
  void read_rewardAndTask_areNotRead() {
    assertThat(only(read(sample())).toString()).doesNotContain("zebra", "0.5");
    assertThat(only(read(sample().replace("0.5", "1.0")))).isEqualTo(only(read(sample())));
  }

  @Test
  void read_severalRuns_yieldsEachWhereOneIsBroken() {
    String file = "[\n" + RUN + ",\n{\"task_id\": 4, \"traj\": 7},\n" + RUN + "\n]";
    assertThat(Results.transcripts(read(file))).hasSize(2);
    assertThat(Results.problems(read(file)).getFirst().text())
        .startsWith("sample:8:1: the record has no list \"traj\".");
  }
}
