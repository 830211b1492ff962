package dev.leeway.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PlainTextFormatTest extends ReaderContract {

  private static final String TALK =
      """
      System: Never tell the ending.
      User: How does it end?
      Assistant: I would rather not say.
      Tool: 3 pages

      Human: Please.
      """;

  @Override
  protected Format format() {
    return Format.PLAIN_TEXT;
  }

  @Override
  protected String sample() {
    return TALK;
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "User: " + words + "\n";
  }

  /** Half a surrogate pair has no UTF-8; only an escape can carry it. */
  @Override
  protected boolean canCarry(String words) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(words);
  }

  @Test
  void read_talk_keepsRolesAndWords() {
    Transcript transcript = only(read(TALK));
    assertThat(transcript.messages())
        .extracting(message -> message.role())
        .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.USER);
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("Never tell the ending."),
            new Part.Text("How does it end?"),
            new Part.Text("I would rather not say."),
            new Part.ToolResult("", "", "3 pages", false),
            new Part.Text("Please."));
  }

  @Test
  void read_continuationLines_belongToTheTurn() {
    Transcript transcript =
        only(read("User: one\n  two\n\nNote: three\nhe said User: four\n\n\nASSISTANT:five\n"));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("one\n  two\n\nNote: three\nhe said User: four"), new Part.Text("five"));
  }

  @Test
  void read_textBeforeTheFirstTurn_isLeftOutAndSaid() {
    Transcript transcript = only(read("Recorded on Monday\nUser: hi\n"));
    assertThat(parts(transcript)).containsExactly(new Part.Text("hi"));
    assertThat(transcript.anomalies().getFirst().detail())
        .isEqualTo("18 characters before the first turn belong to nobody and were left out.");
  }

  @Test
  void read_textThatBeginsWithABracket_isNotTakenForJson() {
    Transcript transcript = only(read("[12:03]\nUser: hi\n"));
    assertThat(parts(transcript)).containsExactly(new Part.Text("hi"));
  }

  @Test
  void read_emptyTurn_isKeptAndNoted() {
    Transcript transcript = only(read("User:\nAssistant: hi\n"));
    assertThat(transcript.messages()).hasSize(2);
    assertThat(transcript.anomalies())
        .extracting(anomaly -> anomaly.kind())
        .containsExactly("empty-message");
  }

  @Test
  void read_proseWithoutTurns_isAProblemThatNamesTheFormats() {
    assertThat(Results.problems(read("Dear diary,\n")).getFirst().text())
        .isEqualTo(
            "sample:1:1: neither JSON nor text with turns.\n"
                + "Expected "
                + String.join(", ", Format.labels())
                + "; "
                + "plain text marks each turn by User: or Assistant: at the start of a line.");
  }
}
