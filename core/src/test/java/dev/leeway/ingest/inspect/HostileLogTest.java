package dev.leeway.ingest.inspect;

import static dev.leeway.ingest.inspect.LogArchive.DEFLATE;
import static dev.leeway.ingest.inspect.LogArchive.STORED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Origin;
import dev.leeway.ingest.Problem;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Transcript;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs that were made to mislead, or come from the future. */
final class HostileLogTest {

  private static final String MESSAGES =
      "\"messages\": [{\"role\": \"user\", \"content\": \"hi\"}]";

  @Test
  void read_membersNamedOutOfTheArchive_areNotTakenForSamples() {
    byte[] log =
        new LogArchive()
            .with("../../etc/cron.d/x", DEFLATE, "* * * * *")
            .with("samples/../../x.json", DEFLATE, sample(7, ""))
            .with("/samples/2_epoch_1.json", DEFLATE, sample(2, ""))
            .with("samples/1_epoch_1.json", DEFLATE, sample(1, ""))
            .bytes();
    List<ReadResult> results = read(log);
    assertThat(Results.transcripts(results))
        .extracting(Transcript::id)
        .containsExactly("1_epoch_1");
  }

  @Test
  void read_memberThatClaimsToBeShorter_isAProblem() {
    byte[] log =
        new LogArchive().lying(-20).with("samples/1_epoch_1.json", STORED, sample(1, "")).bytes();
    List<ReadResult> results = read(log);
    assertThat(Results.transcripts(results)).isEmpty();
    assertThat(Results.problems(results)).isNotEmpty();
  }

  @Test
  void read_archiveCutOff_keepsWhatCameBefore() {
    byte[] whole =
        new LogArchive()
            .with("samples/1_epoch_1.json", DEFLATE, sample(1, ""))
            .with("samples/2_epoch_1.json", DEFLATE, sample(2, ""))
            .bytes();
    List<ReadResult> results = read(Arrays.copyOf(whole, whole.length / 2));
    assertThat(Results.transcripts(results))
        .extracting(Transcript::id)
        .containsExactly("1_epoch_1");
    assertThat(Results.problems(results))
        .extracting(Problem::found)
        .containsExactly(
            "samples/2_epoch_1.json: the member cannot be unpacked: the archive is cut off",
            "the archive is damaged or cut off here: it ends too soon");
  }

  @Test
  void read_versionOfTheFuture_isReadWithANote() {
    for (String version : List.of("3", "999999999")) {
      Transcript transcript =
          Results.transcripts(read(log("\"version\": " + version + ", ", sample(1, ""))))
              .getFirst();
      assertThat(transcript.anomalies()).anyMatch(it -> it.kind().equals("unknown-version"));
      assertThat(transcript.messages()).hasSize(1);
    }
    assertThat(
            Results.transcripts(read(log("\"version\": 2, ", sample(1, ""))))
                .getFirst()
                .anomalies())
        .noneMatch(it -> it.kind().equals("unknown-version"));
  }

  @Test
  void read_rangesOutsideThePool_areAProblemWithThem() {
    String pool = ", \"message_refs\": [[0, 9]], \"message_pool\": [{\"role\": \"user\"}]";
    assertThat(problem(log("", sample(1, pool))).found())
        .isEqualTo("message_refs has [0, 9), the pool has 1 messages");
    String huge = ", \"message_refs\": [[0, 99999999999]], \"message_pool\": []";
    assertThat(problem(log("", sample(1, huge))).found())
        .isEqualTo("message_refs holds something that is no range");
  }

  @Test
  void read_attachmentThatIsNotThere_isKeptAndCounted() {
    String log = log("", sample(1, "").replace("\"hi\"", "\"attachment://none\""));
    Transcript transcript = Results.transcripts(read(log)).getFirst();
    assertThat(transcript.messages().getFirst().prose()).isEqualTo("attachment://none");
    assertThat(transcript.anomalies()).anyMatch(it -> it.kind().equals("missing-attachment"));
  }

  @Test
  void read_wrongShapesInAKnownContainer_areProblemsWithPlaces() {
    for (String samples :
        List.of("7", "[7]", "[[]]", "[{\"id\": 1, \"messages\": {}}]", "[{\"messages\": [7]}]")) {
      Problem problem = problem("{\"eval\": {}, \"samples\": " + samples + "}");
      assertThat(problem.position()).startsWith("log:1:");
      assertThat(problem.remedy()).isNotEmpty();
    }
  }

  private static String sample(int id, String more) {
    return "{\"id\": %d, \"epoch\": 1, \"input\": \"\", %s%s}".formatted(id, MESSAGES, more);
  }

  private static String log(String before, String sample) {
    return "{%s\"eval\": {}, \"samples\": [%s]}".formatted(before, sample);
  }

  private static Problem problem(String log) {
    return Results.problems(read(log)).getFirst();
  }

  private static List<ReadResult> read(String log) {
    return Results.of(Origin.of("log", log), ReadOptions.automatic());
  }

  private static List<ReadResult> read(byte[] log) {
    return Results.of(Origin.of("log", log), ReadOptions.automatic());
  }
}
