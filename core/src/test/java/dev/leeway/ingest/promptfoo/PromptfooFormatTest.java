package dev.leeway.ingest.promptfoo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PromptfooFormatTest extends ReaderContract {

  private static final String RESULT =
      """
      {"id": "r1", "testIdx": 4, "promptIdx": 0, "provider": {"id": "m-1"}, "vars": {"topic": "owls"},
       "prompt": {"raw": "Write about owls.", "label": "x"}, "response": {"output": "Owls hoot."},
       "success": true, "gradingResult": {"reason": "zebra"}}""";

  @Override
  protected Format format() {
    return Format.PROMPTFOO;
  }

  @Override
  protected String sample() {
    return "{\"evalId\": \"e1\", \"results\": {\"version\": 3, \"results\": [\n"
        + RESULT
        + "], \"stats\": {}}, \"config\": {}}\n";
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"results\": [{\"vars\": {}, \"success\": true, \"prompt\": {\"raw\": "
        + quoted(words)
        + "}}]}\n";
  }

  @Test
  void read_result_isPromptAndOutput() {
    Transcript transcript = only(read(sample()));
    assertThat(parts(transcript))
        .containsExactly(new Part.Text("Write about owls."), new Part.Text("Owls hoot."));
    assertThat(transcript.id()).isEqualTo("r1");
    assertThat(transcript.manifest().model()).isEqualTo("m-1");
    assertThat(transcript.manifest().taskId()).isEqualTo("4");
  }

  @Test
  void read_grading_isNotRead() {
    assertThat(only(read(sample())).toString()).doesNotContain("zebra");
  }

  @Test
  void read_promptThatIsAListOfMessages_isTheseMessages() {
    String raw =
        "\"[{\\\"role\\\": \\\"system\\\", \\\"content\\\": \\\"Be brief.\\\"},"
            + " {\\\"role\\\": \\\"user\\\", \\\"content\\\": \\\"Owls?\\\"}]\"";
    assertThat(parts(only(read(sample().replace("\"Write about owls.\"", raw)))))
        .containsExactly(
            new Part.Text("Be brief."), new Part.Text("Owls?"), new Part.Text("Owls hoot."));
  }

  @Test
  void read_strategyOfSeveralTurns_isTheWholeConversation() {
    String history =
        "\"metadata\": {\"redteamHistory\": [{\"prompt\": \"a\", \"output\": \"b\"},"
            + " {\"prompt\": \"c\", \"output\": {\"text\": \"d\"}}]}";
    String messages =
        "\"metadata\": {\"messages\": [{\"role\": \"user\", \"content\": \"e\"},"
            + " {\"role\": \"assistant\", \"content\": \"f\"}]}";
    assertThat(words(history)).containsExactly("a", "b", "c", "{\"text\": \"d\"}");
    assertThat(words(messages)).containsExactly("e", "f");
  }

  @Test
  void read_resultThatIsNone_isAProblem() {
    String file = sample().replace("[\n", "[\n7,\n");
    assertThat(Results.transcripts(read(file))).hasSize(1);
    assertThat(Results.problems(read(file)).getFirst().found())
        .isEqualTo("result 0 is a number, expected an object");
  }

  private static List<String> words(String metadata) {
    String file = sampleWith(metadata);
    return parts(only(read(file))).stream().map(Part::text).toList();
  }

  private static String sampleWith(String metadata) {
    String result =
        RESULT.replace("\"output\": \"Owls hoot.\"", "\"output\": \"Owls hoot.\", " + metadata);
    return "{\"results\": [\n" + result + "]}\n";
  }
}
