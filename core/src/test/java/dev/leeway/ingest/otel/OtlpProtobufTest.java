package dev.leeway.ingest.otel;

import static dev.leeway.ingest.otel.Protobuf.attribute;
import static dev.leeway.ingest.otel.Protobuf.message;
import static dev.leeway.ingest.otel.Protobuf.span;
import static dev.leeway.ingest.otel.Protobuf.traces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.Problem;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.Results;
import dev.leeway.testing.Laws;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OtlpProtobufTest {

  private static final String GIVEN =
      "[{\"role\": \"user\", \"parts\": [{\"type\": \"text\", \"content\": \"Is it open?\"}]}]";
  private static final String SAID =
      "[{\"role\": \"assistant\", \"parts\": [{\"type\": \"text\", \"content\": \"It is.\"}]}]";

  private static byte[] call(int id, String conversation) {
    return span(id)
        .with(9, attribute("gen_ai.conversation.id", conversation))
        .with(9, attribute("gen_ai.request.model", "m-1"))
        .with(9, attribute("gen_ai.request.temperature", message().fixed(4, half()).bytes()))
        .with(9, attribute("gen_ai.input.messages", GIVEN))
        .with(9, attribute("gen_ai.output.messages", SAID))
        .bytes();
  }

  private static long half() {
    return Double.doubleToLongBits(0.5);
  }

  @Test
  void read_traces_areConversations() {
    Transcript transcript = only(read(traces(call(1, "talk"))));
    assertThat(transcript.id()).isEqualTo("talk");
    assertThat(transcript.source().format()).isEqualTo("otel-genai");
    assertThat(transcript.manifest().model()).isEqualTo("m-1");
    assertThat(transcript.manifest().sampling()).containsEntry("temperature", "0.5");
    assertThat(transcript.messages())
        .extracting(Message::prose)
        .containsExactly("Is it open?", "It is.");
  }

  @Test
  void read_structuredAttributes_areTheSame() {
    byte[] words = message().with(1, attribute("type", "text")).bytes();
    byte[] part =
        message()
            .with(6, concat(words, message().with(1, attribute("content", "Hello")).bytes()))
            .bytes();
    byte[] parts = message().with(5, message().with(1, part).bytes()).bytes();
    byte[] fields =
        concat(
            message().with(1, attribute("role", "user")).bytes(),
            message().with(1, attribute("parts", parts)).bytes());
    byte[] list =
        message().with(5, message().with(1, message().with(6, fields).bytes()).bytes()).bytes();
    byte[] span = span(1).with(9, attribute("gen_ai.input.messages", list)).bytes();
    assertThat(only(read(traces(span))).messages().getFirst().prose()).isEqualTo("Hello");
  }

  @Test
  void read_eventsOfASpan_areMessages() {
    byte[] event =
        message()
            .fixed(1, 5)
            .with(2, "gen_ai.user.message")
            .with(3, attribute("content", "Hello"))
            .bytes();
    assertThat(only(read(traces(span(1).with(11, event).bytes()))).messages().getFirst().prose())
        .isEqualTo("Hello");
  }

  @Test
  void read_logRecords_areMessages() {
    byte[] body =
        message().with(6, message().with(1, attribute("content", "Hello")).bytes()).bytes();
    byte[] log =
        message()
            .fixed(1, 7)
            .number(2, 9)
            .with(5, body)
            .with(9, new byte[16])
            .with(10, new byte[8])
            .with(12, "gen_ai.user.message")
            .bytes();
    assertThat(only(read(traces(log))).messages().getFirst().prose()).isEqualTo("Hello");
  }

  @Test
  void read_messagesBehindTheirLengths_areAllRead() {
    var out = new ByteArrayOutputStream();
    for (int i = 1; i <= 3; i++) {
      byte[] one = traces(call(i, "talk " + i));
      out.writeBytes(ByteBuffer.allocate(4).putInt(one.length).array());
      out.writeBytes(one);
    }
    assertThat(Results.transcripts(read(out.toByteArray())))
        .extracting(Transcript::id)
        .containsExactly("talk 1", "talk 2", "talk 3");
    byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 5);
    assertThat(Results.transcripts(read(cut))).hasSize(2);
    assertThat(Results.problems(read(cut)))
        .extracting(Problem::found)
        .containsExactly("the protobuf is cut off");
  }

  @Test
  void read_lengthThatLies_isAProblemWithItsPlace() {
    byte[] span = span(1).with(9, attribute("gen_ai.input.messages", GIVEN)).bytes();
    byte[] file = traces(span);
    int at = indexOf(file, "gen_ai.input.messages");
    file[at - 1] = 0x7F;
    List<Problem> problems = Results.problems(read(file));
    assertThat(problems.getFirst().found())
        .startsWith("the protobuf has a field that is longer than what holds it at byte ");
    assertThat(problems.getFirst().column()).isBetween(at - 5, at + 5);
  }

  @Test
  void read_nestingWithoutEnd_isAProblem() {
    byte[] value = message().with(1, "x").bytes();
    for (int i = 0; i < 2_000; i++) {
      value = message().with(5, message().with(1, value).bytes()).bytes();
    }
    byte[] file = traces(span(1).with(9, attribute("gen_ai.input.messages", value)).bytes());
    assertThat(Results.problems(read(file)).getFirst().found())
        .startsWith("the protobuf nests too deep");
  }

  @Test
  void read_tooManyValues_isAProblem() {
    var values = new Protobuf();
    for (int i = 0; i < 5_000; i++) {
      values.with(1, new byte[0]);
    }
    byte[] list = message().with(5, values.bytes()).bytes();
    byte[] file = traces(span(1).with(9, attribute("k", list)).bytes());
    var limits = new ReadLimits(1 << 20, 100, 1_000, 100);
    List<ReadResult> results =
        Results.of(Origin.of("f", file), ReadOptions.automatic().withLimits(limits));
    assertThat(Results.problems(results).getFirst().found())
        .startsWith("the protobuf holds too many values");
  }

  @Test
  void read_resourceOverTheLimit_isAProblem() {
    byte[] file = traces(call(1, "x".repeat(10_000)));
    ReadLimits limits = ReadLimits.defaults().withRecordBytes(1_000);
    List<ReadResult> results =
        Results.of(Origin.of("f", file), ReadOptions.automatic().withLimits(limits));
    assertThat(Results.problems(results).getFirst().found())
        .isEqualTo("a record is longer than 1,000 bytes");
  }

  @Test
  void read_malformedText_isReplacedAndCounted() {
    byte[] file = traces(call(1, "caf@"));
    file[indexOf(file, "caf@") + 3] = (byte) 0xE9;
    Transcript transcript = only(read(file));
    assertThat(transcript.id()).isEqualTo("caf\ufffd");
    assertThat(transcript.anomalies()).anyMatch(it -> it.kind().equals("invalid-utf-8"));
  }

  @Test
  void read_namedAsAnotherFormat_saysWhatItIs() {
    List<ReadResult> results =
        Results.of(Origin.of("f", traces(call(1, "talk"))), ReadOptions.of(Format.OPENAI_CHAT));
    assertThat(Results.problems(results).getFirst().found()).isEqualTo("OTLP as protobuf");
  }

  @Test
  void read_lengthsOfZero_end() {
    byte[] one = traces(call(1, "talk"));
    byte[] file = concat(ByteBuffer.allocate(4).putInt(one.length).array(), one);
    assertThat(read(concat(file, new byte[400_000]))).hasSize(1);
  }

  @Test
  void read_anyPrefix_yieldsResults() {
    byte[] whole = traces(call(1, "talk"));
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(read(cut)).as("%d bytes", length).isNotEmpty();
      assertThat(Results.of(Origin.of("f", cut), ReadOptions.of(Format.OTEL_GENAI))).isNotEmpty();
    }
  }

  @Test
  void read_mutatedBytes_yieldsTranscriptsOrProblems() {
    byte[] whole = traces(call(1, "talk"));
    Laws.forAll(
        Integer.getInteger("fuzz.cases", 500),
        random -> {
          byte[] mutant = whole.clone();
          for (int wound = random.nextInt(4); wound >= 0; wound--) {
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
          }
          assertThat(read(mutant)).isNotEmpty();
        });
  }

  @Test
  void read_textThatBeginsWithALineFeed_isNoProtobuf() {
    assertThat(only(read("\nUser: hello\n".getBytes(StandardCharsets.UTF_8))).source().format())
        .isEqualTo("plain-text");
    assertThat(OtlpProtobuf.begins("\n\n\n\n\n\n\n\n\n\n\n\n\n".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
  }

  private static int indexOf(byte[] bytes, String words) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(words);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static List<ReadResult> read(byte[] bytes) {
    return Results.of(Origin.of("f", bytes), ReadOptions.automatic());
  }

  private static Transcript only(List<ReadResult> results) {
    assertThat(Results.problems(results)).isEmpty();
    assertThat(results).hasSize(1);
    return Results.transcripts(results).getFirst();
  }
}
