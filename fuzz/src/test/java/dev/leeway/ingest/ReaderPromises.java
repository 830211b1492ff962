package dev.leeway.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.fuzz.Bounds;
import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Transcript;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What every reader owes for any bytes, whatever they are. */
public final class ReaderPromises {

  /** Small, so that the search comes to the limits too. */
  private static final ReadLimits LIMITS = new ReadLimits(1 << 18, 60, 4_000, 60);

  /** Formats of which a record is a transcript: what was read of a file's beginning stays. */
  private static final Set<Format> RECORD_BY_RECORD =
      EnumSet.of(
          Format.SCOUT,
          Format.TAU_BENCH,
          Format.AGENTDOJO,
          Format.LANGCHAIN,
          Format.SHAREGPT,
          Format.GEMINI,
          Format.OPENAI_RESPONSES,
          Format.ANTHROPIC_MESSAGES,
          Format.OPENAI_CHAT);

  /** Deflate and Zstandard may hold as much more than they take. */
  private static final int MOST_EXPANSION = 1_100;

  private static final int MEMORY_A_BYTE = 4_000;
  private static final int MEMORY_AN_EXPANDED_BYTE = 100;

  private ReaderPromises() {}

  /** Checks what comes of bytes, with the format found out and with the format named. */
  public static void check(Format format, byte[] bytes) throws Exception {
    List<ReadResult> found = checked(bytes, ReadOptions.automatic().withLimits(LIMITS), List.of());
    ReadOptions named = ReadOptions.of(format).withLimits(LIMITS);
    checked(bytes, named, found);
    if (RECORD_BY_RECORD.contains(format)) {
      beginningStays(bytes, named);
    }
  }

  /**
   * Reads, checks and returns what was read.
   *
   * @param known results that have been checked already
   */
  private static List<ReadResult> checked(byte[] bytes, ReadOptions options, List<ReadResult> known)
      throws Exception {
    boolean packed = isPacked(bytes);
    List<ReadResult> results =
        Bounds.during(
            packed ? (long) bytes.length * MOST_EXPANSION : bytes.length,
            packed ? MEMORY_AN_EXPANDED_BYTE : MEMORY_A_BYTE,
            () -> read(Origin.of("file", bytes), options));
    assertThat(results).as("something is said of every file").isNotEmpty();
    assertThat(read(dribbling(bytes), options))
        .as("what a stream hands over at a time does not matter")
        .isEqualTo(results);
    if (results.equals(known)) {
      return results;
    }
    for (ReadResult result : results) {
      switch (result) {
        case ReadResult.Read read -> {
          whole(read.transcript(), options);
          RoundTrips.check(read.transcript());
        }
        case ReadResult.Unreadable unreadable -> placed(unreadable.problem(), bytes, packed);
      }
    }
    return results;
  }

  private static List<ReadResult> read(Origin origin, ReadOptions options) {
    var results = new ArrayList<ReadResult>();
    TranscriptReaders.read(origin, options, results::add);
    return results;
  }

  private static Origin dribbling(byte[] bytes) {
    return new Origin("file", () -> new Dribble(new ByteArrayInputStream(bytes)));
  }

  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 2
        && ((bytes[0] == 'P' && bytes[1] == 'K')
            || ((bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B));
  }

  private static void whole(Transcript transcript, ReadOptions options) {
    assertThat(options.candidates())
        .extracting(Format::label)
        .contains(transcript.source().format());
    assertThat(transcript.source().line()).isPositive();
    int messages = transcript.messages().size();
    for (Anomaly anomaly : transcript.anomalies()) {
      assertThat(anomaly.message()).isBetween(-1, messages - 1);
      assertThat(anomaly.detail()).isNotBlank();
    }
    for (DeclaredEvent event : transcript.events()) {
      assertThat(event.beforeMessage()).isBetween(0, messages);
    }
    assertThat(transcript.turns()).isNotNull();
  }

  private static void placed(Problem problem, byte[] bytes, boolean packed) {
    assertThat(problem.file()).isEqualTo("file");
    assertThat(problem.found()).isNotBlank().doesNotEndWith(".");
    assertThat(problem.remedy()).isNotBlank().endsWith(".");
    assertThat(problem.line()).isPositive();
    assertThat(problem.column()).isPositive();
    if (!packed) {
      long lines = 1;
      for (byte each : bytes) {
        lines += each == '\n' || each == '\r' ? 1 : 0;
      }
      assertThat((long) problem.line()).isLessThanOrEqualTo(lines);
      // Within documents columns count bytes, of which a malformed one becomes three.
      assertThat(problem.column()).isLessThanOrEqualTo(3 * bytes.length + 2);
    }
  }

  /** Cuts behind a line and compares what was read up to there. */
  private static void beginningStays(byte[] bytes, ReadOptions options) {
    int cut = bytes.length / 2;
    while (cut > 0 && bytes[cut - 1] != '\n') {
      cut--;
    }
    byte[] head = Arrays.copyOf(bytes, cut);
    if (cut == 0 || isPacked(bytes) || !Heads.linesOfJson(head) || !Heads.linesOfJson(bytes)) {
      return;
    }
    List<ReadResult> whole = read(Origin.of("file", bytes), options);
    List<ReadResult> part = read(Origin.of("file", head), options);
    if (part.size() == 1 && part.getFirst() instanceof ReadResult.Unreadable) {
      return;
    }
    assertThat(whole.subList(0, Math.min(part.size(), whole.size())))
        .as("a cut behind %s loses nothing before it", new String(head, UTF_8))
        .isEqualTo(part);
  }
}
