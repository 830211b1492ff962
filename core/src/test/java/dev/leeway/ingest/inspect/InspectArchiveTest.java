package dev.leeway.ingest.inspect;

import static dev.leeway.ingest.inspect.LogArchive.DEFLATE;
import static dev.leeway.ingest.inspect.LogArchive.STORED;
import static dev.leeway.ingest.inspect.LogArchive.ZSTANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

final class InspectArchiveTest {

  /** A longer search is asked for with {@code -Dfuzz.cases=100000}. */
  private static final int CASES = Integer.getInteger("fuzz.cases", 700);

  private static final String START = "{\"eval\": {\"task\": \"shop\", \"model\": \"m-1\"}}";

  @Test
  void read_membersOfAnyMethod_areTranscriptsOfTheirRun() {
    for (int method : new int[] {STORED, DEFLATE, ZSTANDARD}) {
      List<ReadResult> results = read(log(method).bytes());
      assertThat(Results.problems(results)).isEmpty();
      assertThat(Results.transcripts(results))
          .extracting(Transcript::id)
          .containsExactly("shop/1_epoch_1", "shop/2_epoch_1");
      assertThat(Results.transcripts(results).getLast().manifest().model()).isEqualTo("m-1");
      assertThat(Results.transcripts(results).getFirst().messages().getFirst().prose())
          .isEqualTo("hello 1");
    }
  }

  @Test
  void read_zstandardInSeveralFrames_isReadWhole() {
    String sample = sample(1);
    byte[] first = packed(sample.substring(0, 30));
    byte[] second = packed(sample.substring(30));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    byte[] log = new LogArchive().with("samples/1_epoch_1.json", ZSTANDARD, both).bytes();
    assertThat(Results.transcripts(read(log))).hasSize(1);
  }

  @Test
  void read_lengthsBehindTheMembers_areNotNeeded() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 1; i <= 3; i++) {
        zip.putNextEntry(new ZipEntry("samples/" + i + "_epoch_1.json"));
        zip.write(sample(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(Results.transcripts(read(out.toByteArray()))).hasSize(3);
  }

  @Test
  void read_oneMemberBroken_readsTheOthers() {
    byte[] log =
        new LogArchive()
            .with("samples/1_epoch_1.json", DEFLATE, sample(1))
            .with("samples/2_epoch_1.json", DEFLATE, "{\"id\": 2, \"mess")
            .with("samples/3_epoch_1.json", ZSTANDARD, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9})
            .with("samples/4_epoch_1.json", 12, "bzip2")
            .with("samples/5_epoch_1.json", DEFLATE, sample(5))
            .bytes();
    List<ReadResult> results = read(log);
    assertThat(Results.transcripts(results)).hasSize(2);
    assertThat(Results.problems(results))
        .extracting(problem -> problem.found())
        .containsExactly(
            "samples/2_epoch_1.json: the JSON ends before its last bracket",
            "samples/3_epoch_1.json: the member cannot be unpacked: the compressed data is damaged",
            "samples/4_epoch_1.json: the member is compressed by the unknown method 12");
  }

  @Test
  void read_headerThatLiesAboutItsLength_hidesNoSample() {
    byte[] log =
        new LogArchive()
            .lying(130)
            .with("_journal/summaries/1.json", STORED, "[]")
            .with("samples/1_epoch_1.json", STORED, sample(1))
            .with("samples/2_epoch_1.json", STORED, sample(2))
            .bytes();
    assertThat(Results.problems(read(log))).isNotEmpty();
  }

  @Test
  void read_bomb_isOneProblemAMember() {
    byte[] spaces = "[".concat(" ".repeat(40 << 20)).getBytes(StandardCharsets.UTF_8);
    byte[] log =
        new LogArchive()
            .with("samples/1_epoch_1.json", DEFLATE, LogArchive.packed(DEFLATE, spaces))
            .with("samples/2_epoch_1.json", DEFLATE, sample(2))
            .bytes();
    ReadLimits limits = ReadLimits.defaults().withRecordBytes(1 << 20);
    List<ReadResult> results =
        Results.of(Origin.of("log", log), ReadOptions.automatic().withLimits(limits));
    assertThat(Results.transcripts(results)).hasSize(1);
    assertThat(Results.problems(results).getFirst().found())
        .isEqualTo("samples/1_epoch_1.json: a record is longer than 8,388,608 bytes");
  }

  @Test
  void read_sampleInPieces_isPutTogether() {
    byte[] log =
        new LogArchive()
            .with("_journal/start.json", DEFLATE, START)
            .with(
                "samples/9_epoch_1/sample.json",
                DEFLATE,
                "{\"id\": 9, \"epoch\": 1, \"message_refs\": [[0, 1], [2, 3]]}")
            .with("samples/9_epoch_1/events/0.json", DEFLATE, "[{}]")
            .with("samples/9_epoch_1/messages/2.json", DEFLATE, "[" + message("second") + "]")
            .with(
                "samples/9_epoch_1/messages/0.json",
                DEFLATE,
                "[" + message("attachment://1") + "," + message("dropped") + "]")
            .with("samples/9_epoch_1/attachments/0.json", DEFLATE, "[\"x\", \"first\"]")
            .bytes();
    Transcript transcript = Results.transcripts(read(log)).getFirst();
    assertThat(transcript.id()).isEqualTo("shop/9_epoch_1");
    assertThat(transcript.messages())
        .extracting(message -> message.prose())
        .containsExactly("first", "second");
  }

  @Test
  void read_sampleWithAPieceMissing_isAProblem() {
    byte[] log =
        new LogArchive()
            .with("samples/9_epoch_1/sample.json", DEFLATE, "{\"id\": 9, \"message_refs\": []}")
            .with("samples/9_epoch_1/messages/5.json", DEFLATE, "[" + message("a") + "]")
            .with("samples/1_epoch_1.json", DEFLATE, sample(1))
            .bytes();
    assertThat(Results.problems(read(log)).getFirst().found())
        .isEqualTo("samples/9_epoch_1: a chunk is missing");
    assertThat(Results.transcripts(read(log))).hasSize(1);
  }

  @Test
  void read_otherArchive_saysSo() {
    byte[] log = new LogArchive().with("word/document.xml", DEFLATE, "<x/>").bytes();
    assertThat(Results.problems(read(log)).getFirst().found())
        .isEqualTo("the file is a ZIP archive, and no log of Inspect: it holds no samples");
    List<ReadResult> named = Results.of(Origin.of("log", log), ReadOptions.of(Format.OPENAI_CHAT));
    assertThat(Results.problems(named).getFirst().found()).isEqualTo("a ZIP archive");
  }

  @Test
  void read_anyPrefix_yieldsResults() {
    byte[] log = log(DEFLATE).bytes();
    for (int length = 4; length < log.length; length++) {
      assertThat(read(Arrays.copyOf(log, length))).as("%d bytes", length).isNotEmpty();
    }
  }

  @Test
  void read_mutatedBytes_yieldsTranscriptsOrProblems() {
    for (int method : new int[] {STORED, DEFLATE, ZSTANDARD}) {
      byte[] log = log(method).bytes();
      for (int seed = 0; seed < CASES; seed++) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] mutant = log.clone();
        for (int wound = 0; wound < 3; wound++) {
          mutant[4 + random.nextInt(mutant.length - 4)] = (byte) random.nextInt(256);
        }
        assertThat(read(mutant)).as("method %d, seed %d", method, seed).isNotEmpty();
      }
    }
  }

  private static LogArchive log(int method) {
    return new LogArchive()
        .with("_journal/start.json", method, START)
        .with("samples/1_epoch_1.json", method, sample(1))
        .with("_journal/summaries/1.json", method, "[]")
        .with("samples/2_epoch_1.json", method, sample(2))
        .with("header.json", method, START);
  }

  private static String sample(int id) {
    return "{\"id\": %d, \"epoch\": 1, \"messages\": [%s], \"events\": []}"
        .formatted(id, message("hello " + id));
  }

  private static String message(String words) {
    return "{\"role\": \"user\", \"content\": \"%s\"}".formatted(words);
  }

  private static byte[] packed(String text) {
    return LogArchive.packed(ZSTANDARD, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ReadResult> read(byte[] bytes) {
    return Results.of(Origin.of("log", bytes), ReadOptions.automatic());
  }
}
