package dev.leeway.bench;

import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an Inspect archive with one sample as long as the longest that are known, and reads it:
 * {@code write FILE EVENTS} and {@code read FILE}. For every 300 events the sample has 120 messages
 * and 75 attachments, which one message in two refers to; all from a fixed seed.
 */
public final class LongLog {

  private static final int MESSAGES_IN_300 = 120;
  private static final int ATTACHMENTS_IN_300 = 75;
  private static final double MEGABYTE = 1_000_000;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

  private LongLog() {}

  /** Runs one of the two. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length == 3 && arguments[0].equals("write")) {
      new LongLog().write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    } else if (arguments.length == 2 && arguments[0].equals("read")) {
      read(Path.of(arguments[1]));
    } else {
      throw new IllegalArgumentException("expected: write FILE EVENTS, or read FILE");
    }
  }

  private void write(Path file, int events) throws IOException {
    int messages = events / 300 * MESSAGES_IN_300;
    int attachments = events / 300 * ATTACHMENTS_IN_300;
    try (var zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      zip.putNextEntry(new ZipEntry("_journal/start.json"));
      put(zip, "{\"version\": 2, \"eval\": {\"task\": \"long\", \"model\": \"m\"}}");
      zip.putNextEntry(new ZipEntry("samples/1_epoch_1.json"));
      put(zip, "{\"id\": 1, \"epoch\": 1, \"input\": \"\", \"messages\": [");
      for (int i = 0; i < messages; i++) {
        put(zip, (i == 0 ? "" : ",\n") + message(i, attachments));
      }
      put(zip, "], \"events\": [");
      for (int i = 0; i < events; i++) {
        put(
            zip,
            (i == 0 ? "" : ",\n")
                + "{\"event\": \"model\", \"span_id\": \"s%d\", \"input_refs\": [[0, %d]],"
                    .formatted(i, i % Math.max(1, messages))
                + " \"output\": {\"choices\": [{\"message\": \""
                + words(60)
                + "\"}]}}");
      }
      put(zip, "], \"attachments\": {");
      for (int i = 0; i < attachments; i++) {
        put(zip, (i == 0 ? "" : ",\n") + "\"a%d\": \"%s\"".formatted(i, words(80)));
      }
      put(zip, "}}");
    }
    System.out.printf(
        "%,d events, %,d messages, %,d attachments, %.1f MB packed%n",
        events, messages, attachments, Files.size(file) / MEGABYTE);
  }

  private String message(int index, int attachments) {
    boolean user = index % 2 == 0;
    String content = user ? words(60) : "attachment://a" + random.nextInt(Math.max(1, attachments));
    return "{\"id\": \"m-%d\", \"role\": \"%s\", \"content\": \"%s\"}"
        .formatted(index, user ? "user" : "assistant", content);
  }

  private String words(int about) {
    var text = new StringBuilder();
    for (int word = about / 2 + random.nextInt(about); word > 0; word--) {
      text.append(random.nextInt(8) == 0 ? "price " : "approval ");
    }
    return text.toString();
  }

  private static void put(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void read(Path file) {
    long began = System.nanoTime();
    TranscriptReaders.read(
        new Origin(file.toString(), () -> Files.newInputStream(file)),
        ReadOptions.automatic(),
        result -> {
          switch (result) {
            case ReadResult.Read read ->
                System.out.printf("%,d messages%n", read.transcript().messages().size());
            case ReadResult.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problem().text());
          }
        });
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.printf(
        "%.1f s, at most %.0f MB of heap (sum of the pools' peaks)%n",
        (System.nanoTime() - began) / 1e9, peak / MEGABYTE);
  }
}
