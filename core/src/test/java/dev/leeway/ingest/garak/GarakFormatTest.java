package dev.leeway.ingest.garak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class GarakFormatTest extends ReaderContract {

  private static final String SETUP =
      "{\"entry_type\": \"start_run setup\", \"plugins.target_name\": \"m-1\"}\n";

  private static final String TURN =
      "{\"role\": \"%s\", \"content\": {\"text\": \"%s\", \"lang\": \"en\"}}";

  @Override
  protected Format format() {
    return Format.GARAK;
  }

  @Override
  protected String sample() {
    return SETUP + attempt(1, "{}", "Hello!");
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"entry_type\": \"attempt\", \"uuid\": \"u\", \"prompt\": {\"turns\": [{\"role\":"
        + " \"user\", \"content\": {\"text\": "
        + quoted(words)
        + "}}]}, \"outputs\": []}\n";
  }

  @Test
  void read_attempt_isTheConversationWithItsTarget() {
    Transcript attempt = only(read(sample()));
    assertThat(parts(attempt)).containsExactly(new Part.Text("Hi"), new Part.Text("Hello!"));
    assertThat(attempt.id()).isEqualTo("u1");
    assertThat(attempt.manifest().model()).isEqualTo("m-1");
    assertThat(attempt.manifest().taskSet()).isEqualTo("test.Test");
  }

  @Test
  void read_judgedAttempt_isNotReadTwice() {
    String judged = attempt(2, "{\"zebra\": [1.0]}", "Hello!");
    assertThat(only(read(sample() + judged)).toString()).doesNotContain("zebra");
  }

  @Test
  void read_sameIdWithOtherWords_isReadToo() {
    String other = attempt(2, "{}", "Good day!");
    assertThat(Results.transcripts(read(sample() + other))).hasSize(2);
  }

  @Test
  void read_severalAnswers_areATranscriptEach() {
    String old =
        "{\"entry_type\": \"attempt\", \"uuid\": \"u2\", \"prompt\": \"Hi\", \"outputs\":"
            + " [\"a\", null, \"b\"]}\n";
    assertThat(Results.transcripts(read(old)))
        .extracting(Transcript::id)
        .containsExactly("u2#1", "u2#2", "u2#3");
    assertThat(Results.transcripts(read(old)).get(1).messages()).hasSize(1);
  }

  @Test
  void read_reportWithoutAttempts_isAProblem() {
    assertThat(Results.problems(read(SETUP)).getFirst().found())
        .isEqualTo("the file holds no transcript");
  }

  private static String attempt(int status, String results, String answer) {
    String prompt = TURN.formatted("user", "Hi");
    return ("{\"entry_type\": \"attempt\", \"uuid\": \"u1\", \"seq\": 0, \"status\": %d,"
            + " \"probe_classname\": \"test.Test\", \"goal\": \"say hello\", \"prompt\":"
            + " {\"turns\": [%s]}, \"outputs\": [{\"text\": \"%s\"}], \"detector_results\": %s,"
            + " \"conversations\": [{\"turns\": [%s, %s]}]}\n")
        .formatted(status, prompt, answer, results, prompt, TURN.formatted("assistant", answer));
  }
}
