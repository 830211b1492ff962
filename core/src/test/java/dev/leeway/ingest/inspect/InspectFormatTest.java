package dev.leeway.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InspectFormatTest extends ReaderContract {

  private static final String SAMPLE =
      """
          {"id": 7, "epoch": 2, "input": "Buy jam.", "target": "walrus",
           "messages": [
             {"id": "a", "role": "system", "content": "attachment://long"},
             {"id": "b", "role": "user", "source": "input", "content": "Buy jam."},
             {"id": "c", "role": "assistant", "source": "input", "content": "I begin."},
             {"id": "d", "role": "assistant", "source": "generate", "model": "m-1", "content": [
               {"type": "reasoning", "reasoning": "Which jam?"},
               {"type": "tool_use", "id": "s1", "name": "search", "arguments": "{}", "result": "12"},
               {"type": "text", "text": "I will look."}],
              "tool_calls": [{"id": "t1", "function": "shop", "arguments": {"what": "attachment://q"},
                "type": "function", "view": null}]},
             {"id": "e", "role": "tool", "tool_call_id": "t1", "function": "shop", "content": "",
              "error": {"type": "timeout", "message": "too slow"}},
             {"id": "f", "role": "assistant", "content": [
               {"type": "reasoning", "reasoning": "x9f", "redacted": true},
               {"type": "image", "image": "data:image/png;base64,AAAA"},
               {"type": "text", "text": "No jam.", "refusal": true}]}],
           "scores": {"match": {"value": "zebra"}}, "error": {"message": "otter"},
           "events": [{"event": "model", "input": [[[{"deep": "skipped"}]]]}],
           "attachments": {"long": "Be quick.", "q": "plum jam"}}""";

  private static final String LOG =
      """
      {
        "version": 2, "status": "success",
        "eval": {"task": "shop", "model": "m-1", "model_generate_config": {"temperature": 0.5}},
        "plan": {"config": {"temperature": 1, "seed": 4}},
        "results": {"scores": []},
        "samples": [
      %s
        ],
        "reductions": [{"scorer": "match"}]
      }
      """;

  @Override
  protected Format format() {
    return Format.INSPECT;
  }

  @Override
  protected String sample() {
    return LOG.formatted(SAMPLE);
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"eval\": {}, \"samples\": [{\"id\": 1, \"epoch\": 1, \"messages\": [{\"role\":"
        + " \"user\", \"content\": "
        + quoted(words)
        + "}]}]}\n";
  }

  @Test
  void read_sample_keepsEveryPartInItsMessage() {
    Transcript transcript = only(read(sample()));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("Be quick."),
            new Part.Text("Buy jam."),
            new Part.Text("I begin."),
            new Part.Reasoning("Which jam?"),
            new Part.ToolCall("s1", "search", "{}"),
            new Part.ToolResult("s1", "search", "12", false),
            new Part.Text("I will look."),
            new Part.ToolCall("t1", "shop", "{\"what\": \"plum jam\"}"),
            new Part.ToolResult("t1", "shop", "too slow", true),
            new Part.Media("redacted-reasoning", ""),
            new Part.Media("image", ""),
            new Part.Refusal("No jam."));
    assertThat(transcript.messages())
        .extracting(Message::id)
        .containsExactly("a", "b", "c", "d", "d.1", "d.2", "e", "f");
    assertThat(transcript.messages().get(4).role()).isEqualTo(Role.TOOL);
  }

  @Test
  void read_assistantOfTheInput_isPrefilled() {
    assertThat(only(read(sample())).messages().get(2).author()).isEqualTo(Author.PREFILL);
  }

  @Test
  void read_sample_keepsTheConditions() {
    Transcript transcript = only(read(sample()));
    assertThat(transcript.id()).isEqualTo("shop/7_epoch_2");
    assertThat(transcript.manifest().toString())
        .isEqualTo(
            "Manifest[model=m-1, taskSet=shop, taskId=7, "
                + "sampling={epoch=2, seed=4, temperature=0.5}]");
  }

  @Test
  void read_sample_dropsWhatItSaysAboutItsOutcome() {
    Transcript transcript = only(read(sample()));
    assertThat(transcript.toString()).doesNotContain("zebra", "walrus", "otter", "deep");
    assertThat(transcript.anomalies())
        .extracting(anomaly -> anomaly.detail())
        .contains("The sample ended with an error.");
  }

  @Test
  void read_samplesOneByOne_leavesOutTheBrokenOne() {
    String three = SAMPLE + ",\n{\"id\": 8, \"epoch\": 1, \"messages\": 3},\n" + SAMPLE;
    List<ReadResult> results = read(LOG.formatted(three));
    assertThat(Results.transcripts(results)).hasSize(2);
    assertThat(Results.problems(results).getFirst().text())
        .startsWith("sample:27:1: \"messages\" is a number, expected an array.");
  }

  @Test
  void read_onOneLine_readsTheSame() {
    String line = sample().replace("\n", " ") + "\n";
    assertThat(only(read(line)).messages()).isEqualTo(only(read(sample())).messages());
  }

  @Test
  void read_logWithoutSamples_isAProblem() {
    assertThat(Results.problems(read(LOG.formatted(""))).getFirst().found())
        .isEqualTo("the log holds no samples");
  }

  @Test
  void read_pool_isExpandedByItsRanges() {
    String log =
        """
        {"eval": {}, "samples": [{"id": 1, "epoch": 1, "message_refs": [[0, 1], [2, 3]],
          "events_data": {"calls": [1], "messages": [{"role": "user", "content": "a"},
            {"role": "user", "content": "b"}, {"role": "assistant", "content": "c"}]}}]}
        """;
    assertThat(parts(only(read(log)))).containsExactly(new Part.Text("a"), new Part.Text("c"));
    assertThat(Results.problems(read(log.replace("[2, 3]", "[2, 9]"))).getFirst().found())
        .isEqualTo("message_refs has [2, 9), the pool has 3 messages");
  }

  @Test
  void read_attachmentsThatNameEachOther_areTakenAsTheyAre() {
    String log =
        """
        {"eval": {}, "samples": [{"id": 1, "epoch": 1,
          "messages": [{"role": "user", "content": "attachment://a"},
                       {"role": "user", "content": "attachment://gone"}],
          "attachments": {"a": "attachment://b", "b": "attachment://a"}}]}
        """;
    Transcript transcript = only(read(log));
    assertThat(parts(transcript))
        .containsExactly(new Part.Text("attachment://b"), new Part.Text("attachment://gone"));
    assertThat(transcript.anomalies().getFirst().kind()).isEqualTo("missing-attachment");
  }
}
