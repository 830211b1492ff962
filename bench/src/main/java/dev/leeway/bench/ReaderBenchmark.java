package dev.leeway.bench;

import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Megabytes (10^6 bytes, before compression) per second on one core: JSONL of chat completions with
 * tool calls, out of memory.
 *
 * <p>Run with {@code bench/run ReaderBenchmark}. One operation is one megabyte, so the score reads
 * MB/s.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReaderBenchmark {

  private static final int MEGABYTES = 16;
  private static final int MEGABYTE = 1_000_000;

  private byte[] lines = new byte[0];
  private byte[] compressed = new byte[0];

  /** Writes transcripts of 4 to 40 turns from a fixed seed. */
  @Setup
  public void write() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    var text = new StringBuilder();
    for (int id = 0; text.length() < MEGABYTES * MEGABYTE; id++) {
      transcript(id, random, text);
    }
    lines = text.toString().getBytes(StandardCharsets.US_ASCII);
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(lines);
    }
    compressed = out.toByteArray();
  }

  /** The trivial thing: looking for line ends. */
  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public int baselineLineEnds() {
    int count = 0;
    for (byte value : lines) {
      count += value == '\n' ? 1 : 0;
    }
    return count;
  }

  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public int jsonLines() {
    return messages(lines);
  }

  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public int jsonLinesCompressed() {
    return messages(compressed);
  }

  private static int messages(byte[] bytes) {
    int[] count = {0};
    TranscriptReaders.read(
        Origin.of("benchmark", bytes),
        ReadOptions.automatic(),
        result -> {
          switch (result) {
            case ReadResult.Read read -> count[0] += read.transcript().messages().size();
            case ReadResult.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problem().text());
          }
        });
    return count[0];
  }

  private static void transcript(int id, RandomGenerator random, StringBuilder text) {
    text.append("{\"id\": \"t").append(id).append("\", \"messages\": [");
    message("system", random, text);
    for (int turn = 4 + random.nextInt(37); turn > 0; turn--) {
      text.append(", ");
      message("user", random, text);
      text.append(
          ", {\"role\": \"assistant\", \"content\": \"\", \"tool_calls\": [{\"id\": \"c\","
              + " \"type\": \"function\", \"function\": {\"name\": \"look_up\", \"arguments\":"
              + " \"{\\\"item\\\": 7}\"}}]}, ");
      message("tool", random, text);
      text.append(", ");
      message("assistant", random, text);
    }
    text.append("], \"metadata\": {\"model\": \"m\"}}\n");
  }

  private static void message(String role, RandomGenerator random, StringBuilder text) {
    text.append("{\"role\": \"").append(role).append("\", \"content\": \"");
    for (int word = 10 + random.nextInt(150); word > 0; word--) {
      text.append(random.nextInt(8) == 0 ? "price\\n" : "approval ");
    }
    text.append("\"}");
  }
}
