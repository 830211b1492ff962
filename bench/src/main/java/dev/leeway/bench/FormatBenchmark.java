package dev.leeway.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.leeway.ingest.Format;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
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

  private static final int BYTES = 4_000_000;
  private static final JsonFactory JACKSON = new JsonFactory();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Every format there is. */
  @Param private Format format = Format.OPENAI_CHAT;

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

  /** Writes the conversations; they must be taken for what they are. */
  @Setup
  public void write() {
    lines = Templates.bytes(format, BYTES);
    read(
        transcript -> {
          if (!transcript.source().format().equals(format.label())) {
            throw new IllegalStateException(
                format.label() + " was read as " + transcript.source().format());
          }
        });
  }

  /** From bytes to transcripts. */
  @Benchmark
  public int reader(Count count) {
    int[] messages = {0};
    read(transcript -> messages[0] += transcript.messages().size());
    count.add(lines.length);
    return messages[0];
  }

  private void read(Consumer<Transcript> to) {
    TranscriptReaders.read(
        Origin.of("benchmark", lines),
        ReadOptions.automatic(),
        result -> {
          switch (result) {
            case ReadResult.Read read -> to.accept(read.transcript());
            case ReadResult.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problem().text());
          }
        });
  }

  /** What no reader can be faster than: tokens and their texts, or the lines of what is no JSON. */
  @Benchmark
  public int plainParse(Count count) throws IOException {
    int characters = isText() ? lines() : tokens();
    count.add(lines.length);
    return characters;
  }

  private boolean isText() {
    return format == Format.ODCV || format == Format.PLAIN_TEXT;
  }

  private int lines() {
    return new String(lines, StandardCharsets.UTF_8).lines().mapToInt(String::length).sum();
  }

  private int tokens() throws IOException {
    int characters = 0;
    try (JsonParser parser = JACKSON.createParser(lines)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        characters += token.isScalarValue() ? parser.getText().length() : 1;
      }
    }
    return characters;
  }
}
