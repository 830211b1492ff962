package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed, and what the run after them says and has. */
final class CutOffRunTest {

  private static final int TRANSCRIPTS = 800;

  /** A queue, a transaction, and what the workers and the thread that feeds them hold. */
  private static final int IN_FLIGHT = 256 + 256 + 4 * 2 + 2;

  private static final Pattern LOST =
      Pattern.compile(
          "of (\\d+) transcripts? it had begun, (\\d+) (?:is|are) stored and (none|\\d+)");

  private static final String CHAT =
      "{\"id\": \"t%1$d\", \"messages\": [{\"role\": \"user\", \"content\": \"Number %1$d: add"
          + " two.\"}, {\"role\": \"assistant\", \"content\": \"That makes %1$d.\"}]}\n";

  @TempDir private Path folder = Path.of("");

  private Path input = Path.of("");
  private Path kept = Path.of("");

  @BeforeEach
  void writeInput() throws IOException {
    kept = folder.resolve("kept");
    input = folder.resolve("many.jsonl");
    Files.writeString(
        input,
        IntStream.range(0, TRANSCRIPTS).mapToObj(CHAT::formatted).collect(Collectors.joining()));
  }

  @Test
  void killedRun_losesWhatWasInFlightAndTheNextOneSaysHowMuchAndGoesOn() throws Exception {
    killWhenSomeIsStored();

    CommandRun second = analyze("second");

    assertThat(second.code()).isEqualTo(ExitCode.DONE);
    Matcher said = LOST.matcher(second.err());
    assertThat(said.find()).as(second.err()).isTrue();
    int begun = Integer.parseInt(said.group(1));
    int stored = Integer.parseInt(said.group(2));
    int lost = said.group(3).equals("none") ? 0 : Integer.parseInt(said.group(3));
    assertThat(stored).isPositive();
    assertThat(lost).isEqualTo(begun - stored).isLessThanOrEqualTo(IN_FLIGHT);
    assertThat(second.err())
        .contains(
            "Taken from the workspace %s: %d of %d; analysed now: %d."
                .formatted(kept, stored, TRANSCRIPTS, TRANSCRIPTS - stored));
    assertThatResultsAreThoseOfAnUndisturbedRun("second");
    assertThat(sql("SELECT state, lost FROM runs ORDER BY run"))
        .contains("\"cut off\",\"lost\":" + lost)
        .contains("\"done\",\"lost\":0");
  }

  @Test
  void writeAheadFile_truncatedAnywhere_givesWhatIsWholeAndCountsTheRest() throws Exception {
    killWhenSomeIsStored();
    Path whole = folder.resolve("whole");
    copy(kept, whole);
    long length = Files.size(whole.resolve("workspace.duckdb.wal"));
    assertThat(length).isPositive();
    for (long size : new long[] {0, 100, length / 2, length - 1}) {
      copy(whole, kept);
      try (var file = new RandomAccessFile(kept.resolve("workspace.duckdb.wal").toFile(), "rw")) {
        file.setLength(size);
      }

      CommandRun run = analyze("after-" + size);

      assertThat(run.code()).as("cut to %d of %d: %s", size, length, run.err()).isEqualTo(0);
      assertThat(run.err()).containsPattern(LOST);
      assertThatResultsAreThoseOfAnUndisturbedRun("after-" + size);
      assertThat(sql("SELECT count(DISTINCT transcript) AS n FROM analyses"))
          .isEqualTo("{\"n\":%d}\n".formatted(TRANSCRIPTS));
    }
  }

  @Test
  void writeAheadFile_damagedInside_isPutAsideAndSaid() throws Exception {
    killWhenSomeIsStored();
    Path file = kept.resolve("workspace.duckdb.wal");
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      // Early, where what was written is surely complete: a torn end is no damage.
      long early = bytes.length() / 8;
      var damaged = new byte[64];
      bytes.seek(early);
      bytes.readFully(damaged);
      for (int i = 0; i < damaged.length; i++) {
        damaged[i] ^= 0x5A;
      }
      bytes.seek(early);
      bytes.write(damaged);
    }

    CommandRun find = CommandRun.of(folder, "find", kept.toString());
    CommandRun run = analyze("after");

    assertThat(find.code()).isEqualTo(ExitCode.INPUT);
    assertThat(find.err()).contains("cut off while it was written").contains("puts that right");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).contains("workspace.duckdb.wal.damaged").containsPattern(LOST);
    assertThatResultsAreThoseOfAnUndisturbedRun("after");
  }

  @Test
  void disk_thatIsFull_endsTheRunWithAReasonAndTheNextOneGoesOn() throws Exception {
    assumeThat(Path.of("/usr/bin/prlimit")).exists();
    // The results go nowhere, so that it is the workspace that meets the end of the disk.
    Path nowhere = Files.createDirectories(folder.resolve("first"));
    for (String name : new String[] {"analysis.jsonl.partial", "report.html.partial"}) {
      Files.createSymbolicLink(nowhere.resolve(name), Path.of("/dev/null"));
    }
    try (LeewayProcess first = LeewayProcess.start(folder, arguments("first"))) {
      first.await(() -> Files.exists(kept.resolve("in-flight")));
      // No file of that process may grow beyond this, which is what a full disk is to a program.
      assertThat(limitFiles(first.pid(), 400_000)).isZero();
      assertThat(first.end()).as(first.said()).isEqualTo(ExitCode.INTERNAL);
      assertThat(first.said())
          .contains("could not be written any further")
          .contains("run the same command again")
          .doesNotContain("\tat ");
    }
    for (String name : new String[] {"analysis.jsonl.partial", "report.html.partial"}) {
      Files.delete(nowhere.resolve(name));
    }

    CommandRun second = analyze("second");

    assertThat(second.code()).as(second.err()).isEqualTo(ExitCode.DONE);
    assertThat(second.err()).containsPattern(LOST);
    assertThatResultsAreThoseOfAnUndisturbedRun("second");
  }

  private static int limitFiles(long process, long bytes) throws Exception {
    return new ProcessBuilder(
            "/usr/bin/prlimit", "--pid", String.valueOf(process), "--fsize=" + bytes)
        .start()
        .waitFor();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void database_thatCannotBeLoaded_isSaidWithoutAStackTrace() throws Exception {
    // The library is 70 MB and is unpacked into a file first.
    try (LeewayProcess run =
        LeewayProcess.startBy(folder, "ulimit -f 2500; exec \"$@\"", arguments("first"))) {
      assertThat(run.end()).as(run.said()).isEqualTo(ExitCode.INTERNAL);
      assertThat(run.said()).contains("cannot be loaded").contains("80 MB").doesNotContain("\tat ");
    }
  }

  @Test
  void secondProcess_onOneWorkspace_isToldWhoHasIt() throws Exception {
    try (LeewayProcess first = LeewayProcess.start(folder, arguments("first"))) {
      first.await(() -> Files.exists(kept.resolve("in-flight")));

      CommandRun second = analyze("second");
      CommandRun find = CommandRun.of(folder, "find", kept.toString());

      assertThat(second.code()).isEqualTo(ExitCode.INPUT);
      assertThat(second.err())
          .contains("is in use")
          .contains("process " + first.pid())
          .contains("Wait until that is done");
      assertThat(find.code()).isEqualTo(ExitCode.INPUT);
      assertThat(find.err()).contains("process " + first.pid());
    }
  }

  private void killWhenSomeIsStored() throws Exception {
    try (LeewayProcess first = LeewayProcess.start(folder, arguments("first"))) {
      Path writeAhead = kept.resolve("workspace.duckdb.wal");
      // A whole batch is less, so that at least one was finished.
      first.await(() -> Files.exists(writeAhead) && size(writeAhead) > 3_000_000);
      first.kill();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private String[] arguments(String out) {
    return new String[] {
      "analyze",
      input.toString(),
      "--no-encoder",
      "--jobs",
      "2",
      "--workspace",
      kept.toString(),
      "--out",
      folder.resolve(out).toString()
    };
  }

  private CommandRun analyze(String out) {
    return CommandRun.of(folder, arguments(out));
  }

  private String sql(String question) {
    return CommandRun.of(folder, "sql", kept.toString(), question, "--json").out();
  }

  private void assertThatResultsAreThoseOfAnUndisturbedRun(String out) throws IOException {
    Path undisturbed = folder.resolve("undisturbed");
    if (!Files.exists(undisturbed)) {
      CommandRun.of(
          folder, "analyze", input.toString(), "--no-encoder", "--out", undisturbed.toString());
    }
    assertThat(folder.resolve(out).resolve("analysis.jsonl"))
        .hasSameBinaryContentAs(undisturbed.resolve("analysis.jsonl"));
    // Whatever was cut off, each analysis is there once and whole.
    assertThat(
            sql(
                "SELECT (SELECT count(*) FROM analyses) AS analyses,"
                    + " (SELECT count(*) FROM records) AS records,"
                    + " (SELECT count(DISTINCT analysis) FROM verdicts) AS judged,"
                    + " (SELECT count(*) FROM (SELECT analysis FROM verdicts GROUP BY analysis,"
                    + " severity_rank HAVING count(*) > 1)) AS twice"))
        .isEqualTo(
            "{\"analyses\":%1$d,\"records\":%1$d,\"judged\":%1$d,\"twice\":0}\n"
                .formatted(TRANSCRIPTS));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : new String[] {"workspace.duckdb", "workspace.duckdb.wal", "in-flight"}) {
      Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
