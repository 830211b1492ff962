package dev.leeway.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TranscriptReadersTest {

  @Test
  void read_listOfRecordsOverSeveralLines_yieldsEach() {
    List<ReadResult> results = read("[\n" + record("a") + ",\n" + record("b") + "\n]\n");
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("a", "b");
    assertThat(Results.transcripts(results).get(1).source().line()).isEqualTo(3);
  }

  @Test
  void read_listOfRecordsOnOneLine_yieldsEach() {
    List<ReadResult> results = read("[" + record("a") + ", " + record("b") + "]");
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("a", "b");
  }

  @Test
  void read_listOfRecordsWithOneWrong_readsTheOthers() {
    List<ReadResult> results =
        read("[\n" + record("a") + ",\n{\"messages\": 3},\n" + record("b") + "\n]");
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("a", "b");
    assertThat(Results.problems(results).getFirst().text())
        .isEqualTo(
            "file:3:1: \"messages\" is a number, expected an array.\n"
                + "Expected {\"messages\": [{\"role\": ..., \"content\": ...}, ...]}.");
  }

  @Test
  void read_listOfLists_yieldsEach() {
    String list = "[{\"role\": \"user\", \"content\": \"hi\"}]";
    assertThat(Results.transcripts(read("[" + list + "," + list + "]")))
        .extracting(Transcript::id)
        .containsExactly("file:1#1", "file:1#2");
  }

  @Test
  void read_documentsOneAfterAnother_yieldsEach() {
    String pretty = record("a").replace(", ", ",\n  ");
    assertThat(Results.transcripts(read(pretty + "\n" + pretty.replace("\"a\"", "\"b\""))))
        .extracting(Transcript::id)
        .containsExactly("a", "b");
  }

  @Test
  void read_firstLineCutOff_readsTheRest() {
    List<ReadResult> results =
        read(record("a").substring(0, 40) + "\n" + record("b") + "\n" + record("c") + "\n");
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("b", "c");
    assertThat(Results.problems(results)).hasSize(1);
  }

  @Test
  void read_firstLineNotJson_readsTheRest() {
    List<ReadResult> results = read("# exported\n" + record("b") + "\n");
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("b");
    assertThat(Results.problems(results)).extracting(Problem::line).containsExactly(1);
  }

  @Test
  void read_recordsOfSeveralFormats_findsEachOnesOwn() {
    List<ReadResult> results =
        read(record("a") + "\n{\"system\": \"s\"," + record("b").substring(1) + "\n");
    assertThat(Results.transcripts(results))
        .extracting(transcript -> transcript.source().format())
        .containsExactly("openai-chat", "anthropic-messages");
  }

  @Test
  void read_thousandLevels_isAProblemWithItsPlace() {
    List<ReadResult> results =
        read(record("a") + "\n" + "[".repeat(1_000) + "]".repeat(1_000) + "\n" + record("b"));
    assertThat(Results.transcripts(results)).hasSize(2);
    assertThat(Results.problems(results).getFirst().text())
        .startsWith("file:2:502: the JSON nests deeper than 500 levels.\n");
  }

  @Test
  void read_tooManyValues_isAProblem() {
    var limits = new ReadLimits(1 << 20, 50, 100, 20);
    List<ReadResult> results =
        Results.of(
            Origin.of("file", "{\"messages\": [" + "1,".repeat(200) + "1]}"),
            ReadOptions.automatic().withLimits(limits));
    assertThat(Results.problems(results).getFirst().found())
        .isEqualTo("the record holds more than 100 values");
  }

  @Test
  void read_numberOfManyDigits_isAProblem() {
    List<ReadResult> results = read("{\"messages\": " + "9".repeat(2_000) + "}");
    assertThat(Results.problems(results).getFirst().found())
        .isEqualTo("a number has more than 1,000 digits");
  }

  @Test
  void read_compressedBomb_stopsAtTheLimit() {
    byte[] bomb = Gzip.of(("[" + " ".repeat(64 << 20)).getBytes(StandardCharsets.UTF_8));
    List<ReadResult> results =
        Results.of(
            Origin.of("file", bomb),
            ReadOptions.automatic().withLimits(ReadLimits.defaults().withRecordBytes(1 << 20)));
    assertThat(results).hasSize(1);
    assertThat(Results.problems(results).getFirst().found())
        .isEqualTo("a record is longer than 1,048,576 bytes");
  }

  @Test
  void read_oversizedLine_readsTheRest() {
    String long1 = record("a").replace("hi", "hi ".repeat(1_000));
    List<ReadResult> results =
        Results.of(
            Origin.of("file", record("z") + "\n" + long1 + "\n" + record("b") + "\n"),
            ReadOptions.automatic().withLimits(ReadLimits.defaults().withRecordBytes(1_000)));
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("z", "b");
    assertThat(Results.problems(results).getFirst().text())
        .isEqualTo(
            "file:2:1: the line is longer than 1,000 bytes.\n"
                + "One line is one transcript; check what wrote the file.");
  }

  @Test
  void read_gzipCutOffLate_keepsWhatCameBefore() {
    String lines = (record("a") + "\n").repeat(20_000);
    byte[] whole = Gzip.of(lines.getBytes(StandardCharsets.UTF_8));

    List<ReadResult> results =
        Results.of(
            Origin.of("file", Arrays.copyOf(whole, whole.length - 200)), ReadOptions.automatic());

    assertThat(Results.transcripts(results)).hasSizeGreaterThan(1_000);
    assertThat(Results.problems(results)).hasSize(1);
    assertThat(results.getLast()).isInstanceOf(ReadResult.Unreadable.class);
  }

  @Test
  void read_severalGzipMembers_readsAll() {
    byte[] first = Gzip.of((record("a") + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] second = Gzip.of((record("b") + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertThat(Results.transcripts(Results.of(Origin.of("f", both), ReadOptions.automatic())))
        .hasSize(2);
  }

  @Test
  void read_wideText_saysToConvert() {
    byte[] wide = record("a").getBytes(StandardCharsets.UTF_16LE);
    assertThat(
            Results.problems(Results.of(Origin.of("f", wide), ReadOptions.automatic()))
                .getFirst()
                .text())
        .isEqualTo("f:1:1: the text is UTF-16 or UTF-32.\nExpected UTF-8; convert it with iconv.");
  }

  @Test
  void read_repeatedField_isAProblem() {
    List<ReadResult> results = read("{\"messages\": [{\"role\": \"user\", \"role\": \"system\"}]}");
    assertThat(Results.problems(results).getFirst().text())
        .startsWith("file:1:15: the object has the field \"role\" twice.\n");
  }

  @Test
  void read_loneSurrogates_areKeptAndCounted() {
    List<ReadResult> results = read("[{\"role\": \"user\", \"content\": \"a\\ud83d b\\ude00\"}]");
    Transcript transcript = Results.transcripts(results).getFirst();
    assertThat(transcript.messages().getFirst().prose()).isEqualTo("a\ud83d b\ude00");
    assertThat(transcript.anomalies().getFirst().detail())
        .isEqualTo("Halves of surrogate pairs that stand alone, and were kept: 2.");
  }

  @Test
  void open_failingStream_isAnInputException() {
    var origin =
        new Origin(
            "gone.jsonl",
            () -> {
              throw new IOException("no such file");
            });
    assertThatThrownBy(() -> TranscriptReaders.open(origin, ReadOptions.automatic()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("gone.jsonl: cannot be read: no such file.\n");
  }

  @Test
  void open_endlessStream_isReadAsItIsAskedFor() {
    var origin = new Origin("endless", () -> new Endless(record("a") + "\n"));
    try (TranscriptStream results = TranscriptReaders.open(origin, ReadOptions.automatic())) {
      for (int i = 0; i < 10_000; i++) {
        assertThat(results.next()).isInstanceOf(ReadResult.Read.class);
      }
    }
  }

  @Test
  void named_unknownFormat_namesTheKnownOnes() {
    assertThatThrownBy(() -> Format.named("openapi"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "--input-format: there is no format \"openapi\".\n"
                + "Expected one of "
                + String.join(", ", Format.labels())
                + ".");
  }

  private static String record(String id) {
    return "{\"id\": \"%s\", \"messages\": [{\"role\": \"user\", \"content\": \"hi\"}]}"
        .formatted(id);
  }

  private static List<ReadResult> read(String file) {
    return Results.of(Origin.of("file", file), ReadOptions.automatic());
  }

  /** Says the same thing for ever. */
  private static final class Endless extends InputStream {
    private final byte[] bytes;
    private int position = -1;

    Endless(String text) {
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      position = (position + 1) % bytes.length;
      return bytes[position] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = (byte) read();
      }
      return length;
    }
  }
}
