package dev.leeway.ingest.petri;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PetriFormatTest extends ReaderContract {

  private static final String FILE =
      """
      {"metadata": {"transcript_id": "p1", "target_model": "m-1", "version": "v3.0",
         "seed_instruction": "zebra", "judge_output": {"summary": "otter"}},
       "events": [
         {"type": "decision_event", "content": "walrus"},
         EVENTS]}
      """;

  @Override
  protected Format format() {
    return Format.PETRI;
  }

  @Override
  protected String sample() {
    return file(
        add("system", "s", "Keep the keys."),
        add("user", "u", "The keys, please."),
        add("assistant", "a", "No."));
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"events\": [{\"type\": \"transcript_event\", \"view\": \"target\", \"edit\":"
        + " {\"operation\": \"add\", \"message\": {\"role\": \"user\", \"content\": "
        + quoted(words)
        + "}}}]}\n";
  }

  @Test
  void read_edits_buildTheConversation() {
    Transcript transcript = only(read(sample()));
    assertThat(words(transcript)).containsExactly("Keep the keys.", "The keys, please.", "No.");
    assertThat(transcript.messages())
        .extracting(Message::author)
        .containsExactly(Author.OPERATOR, Author.AUDITOR, Author.MODEL);
    assertThat(transcript.id()).isEqualTo("p1");
    assertThat(transcript.manifest().model()).isEqualTo("m-1");
  }

  @Test
  void read_whatJudgeAndAuditorSay_isNotRead() {
    assertThat(only(read(sample())).toString()).doesNotContain("zebra", "otter", "walrus");
  }

  @Test
  void read_viewOfTheAuditor_isNotRead() {
    String other = add("user", "x", "aside").replace("[\"target\", \"combined\"]", "\"auditor\"");
    assertThat(only(read(file(add("user", "u", "hi"), other))).messages()).hasSize(1);
  }

  @Test
  void read_rollbackOfAnAnswer_keepsTheAbandonedBranch() {
    String file =
        file(
            add("user", "u", "first try"),
            add("assistant", "a", "No."),
            edit("\"operation\": \"rollback\", \"count\": 2"),
            add("user", "v", "second try"),
            add("assistant", "b", "Yes."));
    List<Transcript> transcripts = Results.transcripts(read(file));
    assertThat(transcripts).extracting(Transcript::id).containsExactly("p1/abandoned-1", "p1");
    assertThat(words(transcripts.getFirst())).containsExactly("first try", "No.");
    assertThat(words(transcripts.getLast())).containsExactly("second try", "Yes.");
    assertThat(transcripts.getFirst().anomalies())
        .anyMatch(anomaly -> anomaly.kind().equals("abandoned-branch"));
  }

  @Test
  void read_rollbackToAMessage_keepsIt() {
    String file =
        file(
            add("user", "u", "one"),
            add("user", "v", "two"),
            edit("\"operation\": \"rollback\", \"count\": 1, \"to_id\": \"u\""),
            edit("\"operation\": \"rollback\", \"count\": 0"),
            add("user", "w", "three"));
    assertThat(words(only(read(file)))).containsExactly("one", "three");
  }

  @Test
  void read_reset_beginsAnew() {
    String file =
        file(
            add("assistant", "a", "No."),
            edit(
                "\"operation\": \"reset\", \"new_messages\": [{\"role\": \"user\", \"content\":"
                    + " \"again\"}]"));
    assertThat(Results.transcripts(read(file))).hasSize(2);
    assertThat(words(Results.transcripts(read(file)).getLast())).containsExactly("again");
  }

  @Test
  void read_patch_changesTheMessages() {
    String patch =
        edit(
            "\"operation\": \"json_patch\", \"patch\": ["
                + "{\"op\": \"replace\", \"path\": \"/0/content\", \"value\": \"one!\"},"
                + "{\"op\": \"remove\", \"path\": \"/1\"},"
                + "{\"op\": \"add\", \"path\": \"/-\", \"value\": {\"role\": \"user\", \"content\":"
                + " \"three\"}}]");
    String file = file(add("user", "u", "one"), add("user", "v", "two"), patch);
    assertThat(words(only(read(file)))).containsExactly("one!", "three");
  }

  @Test
  void read_patchThatDoesNotFit_isAProblem() {
    for (String wrong :
        List.of(
            "{\"op\": \"remove\", \"path\": \"/7\"}",
            "{\"op\": \"copy\", \"path\": \"/0\", \"from\": \"/0\"}",
            "{\"op\": \"add\", \"path\": \"\", \"value\": 1}",
            "{\"op\": \"add\", \"path\": \"/0\"}",
            "7")) {
      String patch = edit("\"operation\": \"json_patch\", \"patch\": [" + wrong + "]");
      List<ReadResult> results = read(file(add("user", "u", "one"), patch));
      assertThat(Results.problems(results).getFirst().found())
          .startsWith("a json_patch cannot be applied: ");
    }
  }

  @Test
  void read_editsWithoutEnd_areAProblem() {
    String add = add("assistant", "a", "No.");
    String reset = edit("\"operation\": \"rollback\", \"to_id\": \"none\"");
    String file = file((add + ",").repeat(7_000) + (reset + ",").repeat(7_000) + add);
    assertThat(Results.problems(read(file)).getFirst().found())
        .isEqualTo("the edits take more than 40,000,000 steps");
  }

  private static List<String> words(Transcript transcript) {
    return transcript.messages().stream().map(Message::prose).toList();
  }

  private static String file(String... events) {
    return FILE.replace("EVENTS", String.join(",\n   ", events));
  }

  private static String add(String role, String id, String words) {
    return edit(
        "\"operation\": \"add\", \"message\": {\"role\": \"%s\", \"id\": \"%s\", \"content\": \"%s\"}"
            .formatted(role, id, words));
  }

  private static String edit(String fields) {
    return "{\"type\": \"transcript_event\", \"view\": [\"target\", \"combined\"], \"edit\": {"
        + fields
        + "}}";
  }
}
