package dev.leeway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.convert.Conversion;
import dev.leeway.convert.Target;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.testing.NastyText;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format's reader owes its caller. A format's test extends this class. */
public abstract class ReaderContract {

  /**
   * A few for those who test one reader without module {@code fuzz}, which searches further; more
   * with {@code -Dfuzz.cases=100000}.
   */
  private static final int MUTATIONS = Integer.getInteger("fuzz.cases", 500);

  private static final int SMALL_RECORD = 64;

  /** Returns the format under test. */
  protected abstract Format format();

  /** Returns one file in this format that holds exactly one transcript. */
  protected abstract String sample();

  /** Returns a file of one transcript whose only user message is {@code words}. */
  protected abstract String fileWithUserWords(String words);

  /** Returns whether the format can carry these words at all. */
  protected boolean canCarry(String words) {
    return true;
  }

  static Stream<NastyText.Case> nasty() {
    return NastyText.all().stream();
  }

  @Test
  void read_sample_isDetected() {
    assertThat(only(read(sample())).source().format()).isEqualTo(format().label());
  }

  @Test
  void read_sampleWithNamedFormat_readsTheSame() {
    Origin origin = Origin.of("sample", sample());
    assertThat(Results.of(origin, ReadOptions.of(format()))).isEqualTo(read(sample()));
  }

  @Test
  void read_sampleAgain_readsTheSame() {
    assertThat(read(sample())).isEqualTo(read(sample()));
  }

  @Test
  void read_sampleConvertedAndReadBack_losesNoWord() {
    Transcript sample = only(read(sample()));
    assertThat(Conversion.of(sample, Target.OTLP).lost()).isEmpty();
    assertThat(Conversion.of(sample, Target.OPENAI).lost().keySet())
        .isSubsetOf("part-order", "media");
    assertThat(Conversion.of(sample, Target.SCOUT_PARQUET).lost().keySet())
        .isSubsetOf("part-order");
    assertThat(Conversion.of(sample, Target.INSPECT_JSON).lost().keySet()).isSubsetOf("part-order");
  }

  @Test
  void read_gzipped_readsTheSame() {
    assertThat(read(Gzip.of(bytes(sample())))).isEqualTo(read(sample()));
  }

  @Test
  void read_gzipCutOff_endsInOneProblem() {
    byte[] whole = Gzip.of(bytes(sample()));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);

    List<ReadResult> results = read(cut);

    assertThat(results).isNotEmpty();
    assertThat(Results.problems(results)).hasSize(1);
    assertThat(Results.problems(results).getFirst().text())
        .startsWith("sample:1:1: the compressed");
  }

  @Test
  void read_byteOrderMark_readsTheSame() {
    assertThat(read("\ufeff" + sample())).isEqualTo(read(sample()));
  }

  @Test
  void read_carriageReturns_readsTheSameMessages() {
    Transcript unix = only(read(sample()));
    Transcript dos = only(read(sample().replace("\n", "\r\n")));
    assertThat(dos.messages()).isEqualTo(unix.messages());
  }

  @Test
  void read_nothing_isOneProblem() {
    assertThat(Results.problems(read(""))).hasSize(1);
    assertThat(Results.problems(read(" \n\r\n\t"))).hasSize(1);
  }

  @Test
  void read_anyPrefix_yieldsResults() {
    byte[] whole = bytes(sample());
    for (int length = 1; length <= whole.length; length++) {
      List<ReadResult> results = read(Arrays.copyOf(whole, length));
      assertThat(results).as("prefix of %d bytes", length).isNotEmpty();
    }
  }

  @Test
  void read_mutatedBytes_yieldsTranscriptsOrProblems() {
    Mutations.of(bytes(sample()), MUTATIONS)
        .forEach(
            mutant -> {
              assertThat(read(mutant)).isNotEmpty();
              Results.of(Origin.of("mutant", mutant), ReadOptions.of(format()));
            });
  }

  @Test
  void read_recordOverTheLimit_isAProblem() {
    String file = fileWithUserWords("word ".repeat(100_000));
    ReadLimits limits = ReadLimits.defaults().withRecordBytes(SMALL_RECORD);

    List<ReadResult> results =
        Results.of(Origin.of("sample", file), ReadOptions.automatic().withLimits(limits));

    assertThat(Results.transcripts(results)).isEmpty();
    assertThat(Results.problems(results)).hasSize(1);
    assertThat(Results.problems(results).getFirst().found()).endsWith("longer than 64 bytes");
  }

  @Test
  void read_tenMegabyteMessage_isKeptWhole() {
    String words = "A discount needs approval. ".repeat(400_000);
    assertThat(userWords(only(read(fileWithUserWords(words))))).isEqualTo(words.strip());
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void read_nastyText_keepsEveryCharacter(NastyText.Case nasty) {
    if (canCarry(nasty.text())) {
      String read = userWords(only(read(fileWithUserWords("a" + nasty.text() + "z"))));
      assertThat(read).isEqualTo("a" + nasty.text() + "z");
    }
  }

  @Test
  void read_invalidUtf8_isReplacedAndCounted() {
    byte[] file = bytes(fileWithUserWords("caf@ bill"));
    for (int i = 0; i < file.length; i++) {
      file[i] = file[i] == '@' ? (byte) 0xE9 : file[i];
    }

    Transcript transcript = only(read(file));

    assertThat(userWords(transcript)).isEqualTo("caf\ufffd bill");
    assertThat(transcript.anomalies()).anyMatch(anomaly -> anomaly.kind().equals("invalid-utf-8"));
  }

  /** Returns the words as a JSON string in which every UTF-16 unit beyond ASCII is escaped. */
  protected static String quoted(String words) {
    var escaped = new StringBuilder();
    for (char unit : JsonText.of(new Json.Str(words)).toCharArray()) {
      escaped.append(unit < 0x80 ? String.valueOf(unit) : "\\u%04x".formatted((int) unit));
    }
    return escaped.toString();
  }

  /** Reads bytes under the name {@code sample}, finding the format out. */
  protected static List<ReadResult> read(byte[] bytes) {
    return Results.of(Origin.of("sample", bytes), ReadOptions.automatic());
  }

  protected static List<ReadResult> read(String file) {
    return read(bytes(file));
  }

  /** Returns the transcript of results that hold nothing else. */
  protected static Transcript only(List<ReadResult> results) {
    assertThat(Results.problems(results)).isEmpty();
    assertThat(results).hasSize(1);
    return Results.transcripts(results).getFirst();
  }

  /** Returns the parts of all messages, in order. */
  protected static List<Part> parts(Transcript transcript) {
    var parts = new ArrayList<Part>();
    transcript.messages().forEach(message -> parts.addAll(message.parts()));
    return parts;
  }

  private static String userWords(Transcript transcript) {
    return transcript.messages().stream()
        .filter(message -> message.role() == Role.USER)
        .findFirst()
        .orElseThrow()
        .prose()
        .strip();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
