package dev.leeway.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.leeway.convert.Conversion;
import dev.leeway.convert.Target;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same conversations in several formats, read on one core, beside Jackson going through the
 * tokens of the same bytes and taking their texts. The counter {@code megabytes} is MB per second
 * of wall time, {@code cpu} the share of a core that the thread had; their quotient does not depend
 * on what else the machine does.
 *
 * <p>Run with {@code bench/run FormatBenchmark}.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FormatBenchmark {

  private static final int BYTES = 8_000_000;
  private static final JsonFactory JACKSON = new JsonFactory();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Param({"OPENAI", "OTLP", "INSPECT_JSON", "SCOUT_PARQUET"})
  private Target target = Target.OPENAI;

  private byte[] lines = new byte[0];

  /** How much was read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Count {
    /** In units of 10^6 bytes. */
    public double megabytes;

    /** Seconds that this thread ran; the collector's are its own. */
    public double cpu;

    private long before;

    /** Begins an iteration. */
    @Setup(Level.Iteration)
    public void clear() {
      megabytes = 0;
      cpu = 0;
      before = THREADS.getCurrentThreadCpuTime();
    }

    void add(int bytes) {
      megabytes += bytes / 1e6;
      long now = THREADS.getCurrentThreadCpuTime();
      cpu += (now - before) / 1e9;
      before = now;
    }
  }

  /** Writes conversations of 4 to 40 turns, from a fixed seed, a line each. */
  @Setup
  public void write() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    var out = new ByteArrayOutputStream();
    for (int id = 0; out.size() < BYTES; id++) {
      String text = Conversion.of(transcript(id, random), target).text() + "\n";
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
    lines = out.toByteArray();
  }

  /** From bytes to transcripts. */
  @Benchmark
  public int reader(Count count) {
    int[] messages = {0};
    TranscriptReaders.read(
        Origin.of("benchmark", lines),
        ReadOptions.automatic(),
        result -> {
          switch (result) {
            case ReadResult.Read read -> messages[0] += read.transcript().messages().size();
            case ReadResult.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problem().text());
          }
        });
    count.add(lines.length);
    return messages[0];
  }

  /** What no reader of JSON can be faster than. */
  @Benchmark
  public int plainParse(Count count) throws IOException {
    int characters = 0;
    try (JsonParser parser = JACKSON.createParser(lines)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        characters += token.isScalarValue() ? parser.getText().length() : 1;
      }
    }
    count.add(lines.length);
    return characters;
  }

  private static Transcript transcript(int id, RandomGenerator random) {
    var messages = new ArrayList<Message>();
    add(messages, Role.SYSTEM, List.of(new Part.Text(words(random))));
    for (int turn = 4 + random.nextInt(37); turn > 0; turn--) {
      String call = "c" + turn;
      add(messages, Role.USER, List.of(new Part.Text(words(random))));
      add(messages, Role.ASSISTANT, List.of(new Part.ToolCall(call, "look_up", "{\"item\": 7}")));
      add(messages, Role.TOOL, List.of(new Part.ToolResult(call, "look_up", words(random), false)));
      add(messages, Role.ASSISTANT, List.of(new Part.Text(words(random))));
    }
    return new Transcript(
        "t" + id, messages, Manifest.unknown(), List.of(), new Source("b", "b", 1), List.of());
  }

  private static void add(List<Message> to, Role role, List<Part> parts) {
    to.add(new Message(to.size(), "m" + to.size(), role, Author.usual(role), parts));
  }

  private static String words(RandomGenerator random) {
    var text = new StringBuilder();
    for (int word = 10 + random.nextInt(150); word > 0; word--) {
      text.append(random.nextInt(8) == 0 ? "price\n" : "approval ");
    }
    return text.toString();
  }
}
