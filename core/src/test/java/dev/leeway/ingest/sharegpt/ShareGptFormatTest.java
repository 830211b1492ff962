package dev.leeway.ingest.sharegpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class ShareGptFormatTest extends ReaderContract {

  private static final String RECORD =
      """
      {"id": "talk-1", "system": "Sell tea.", "conversations": [
        {"from": "human", "value": "A pound of tea."},
        {"from": "function_call", "value": "{\\"name\\": \\"weigh\\", \\"arguments\\": {\\"of\\": \\"tea\\"}}"},
        {"from": "observation", "value": "454"},
        {"from": "gpt", "value": "Here.", "markdown": null}]}
      """;

  @Override
  protected Format format() {
    return Format.SHAREGPT;
  }

  @Override
  protected String sample() {
    return RECORD;
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"conversations\": [{\"from\": \"human\", \"value\": " + quoted(words) + "}]}\n";
  }

  @Test
  void read_turns_areMessages() {
    Transcript transcript = only(read(RECORD));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("Sell tea."),
            new Part.Text("A pound of tea."),
            new Part.ToolCall("", "weigh", "{\"of\": \"tea\"}"),
            new Part.ToolResult("", "weigh", "454", false),
            new Part.Text("Here."));
    assertThat(transcript.id()).isEqualTo("talk-1");
  }

  @Test
  void read_listOfRecords_yieldsEach() {
    assertThat(Results.transcripts(read("[\n" + RECORD + "," + RECORD + "]"))).hasSize(2);
    String line = "[" + RECORD.replace("\n", " ") + "," + RECORD.replace("\n", " ") + "]\n";
    assertThat(Results.transcripts(read(line))).hasSize(2);
  }

  @Test
  void read_bareListOfTurns_isOneRecord() {
    assertThat(only(read("[{\"from\": \"gpt\", \"value\": \"Hi\"}]\n")).messages()).hasSize(1);
  }

  @Test
  void read_callThatIsNoJson_isKeptAsItIs() {
    String file =
        "{\"conversations\": [{\"from\": \"function_call\", \"value\": \"weigh(tea)\"}]}\n";
    assertThat(parts(only(read(file)))).containsExactly(new Part.ToolCall("", "", "weigh(tea)"));
  }

  @Test
  void read_unknownSpeaker_isAProblem() {
    assertThat(Results.problems(read(RECORD.replace("\"gpt\"", "\"owl\""))).getFirst().found())
        .isEqualTo("conversations[3] is from the unknown \"owl\"");
  }
}
