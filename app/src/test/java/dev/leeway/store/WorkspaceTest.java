package dev.leeway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.analysis.Analyzer;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspaceTest {

  private static final Analyzer ANALYZER = Samples.analyzer();

  @TempDir private Path folder = Path.of("");

  @Test
  void analysis_thatFails_isAnEntryWithItsProblemAndNotLookedAt() throws IOException {
    Transcript transcript = Samples.transcripts().getFirst();
    try (Workspace workspace = Workspace.open(folder, ANALYZER.lineage())) {
      assertThatThrownBy(
              () ->
                  workspace.analyze(
                      transcript,
                      any -> {
                        throw new IllegalStateException("K is 0");
                      }))
          .isInstanceOf(IllegalStateException.class);
      workspace.add(new Entry.Unanalysed(transcript, "K is 0"));
      workspace.finish(false);
    }

    try (WorkspaceReader reader = WorkspaceReader.open(folder)) {
      assertThat(reader.unanalysed()).isEqualTo(1);
      var rows = new Collected();
      reader.sql("SELECT problem, analysis FROM entries", 10, rows);
      assertThat(rows.rows()).containsExactly("K is 0|");
    }
  }

  @Test
  void run_thatIsClosedWithoutItsEnd_countsAsCutOff() throws IOException {
    List<Transcript> transcripts = Samples.transcripts();
    try (Workspace workspace = Workspace.open(folder, ANALYZER.lineage())) {
      for (Transcript transcript : transcripts.subList(0, 3)) {
        // Analysed, and never handed on: what a worker held when its process died.
        workspace.analyze(transcript, ANALYZER::analyze);
      }
      workspace.add(workspace.analyze(transcripts.get(3), ANALYZER::analyze).entry().orElseThrow());
    }

    try (Workspace next = Workspace.open(folder, ANALYZER.lineage())) {
      assertThat(next.note()).contains("of 4 transcripts it had begun, 1 is stored and 3 are lost");
      next.finish(false);
    }
    try (Workspace last = Workspace.open(folder, ANALYZER.lineage())) {
      assertThat(last.note()).isEmpty();
      last.finish(true);
    }
    try (WorkspaceReader reader = WorkspaceReader.open(folder)) {
      var rows = new Collected();
      reader.sql("SELECT run, state, lost FROM runs ORDER BY run", 10, rows);
      assertThat(rows.rows()).containsExactly("1|cut off|3", "2|done|0", "3|stopped|0");
    }
  }

  @Test
  void secondWriter_inTheSameProcess_isToldWhoHasIt() throws IOException {
    try (Workspace first = Workspace.open(folder, ANALYZER.lineage())) {
      assertThat(first.note()).isEmpty();
      assertThatThrownBy(() -> Workspace.open(folder, ANALYZER.lineage()))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void writer_whileSomebodyReads_isToldSo_andReadersShare() throws IOException {
    try (Workspace first = Workspace.open(folder, ANALYZER.lineage())) {
      first.finish(false);
    }
    try (WorkspaceReader reader = WorkspaceReader.open(folder)) {
      assertThat(reader.unanalysed()).isZero();
      assertThatThrownBy(() -> Workspace.open(folder, ANALYZER.lineage()))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("another leeway reads it");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 5000})
  void database_thatWasNeverWholeYet_isBegunAnew(long length) throws IOException {
    try (var file = new RandomAccessFile(new WorkspaceFiles(folder).database().toFile(), "rw")) {
      file.setLength(length);
    }

    try (Workspace workspace = Workspace.open(folder, ANALYZER.lineage())) {
      workspace.finish(false);
    }
    assertThat(new WorkspaceFiles(folder).database()).isNotEmptyFile();
  }

  @Test
  void database_thatLostItsEnd_isRefusedWithARemedyAndNoStackTrace() throws IOException {
    try (Workspace workspace = Workspace.open(folder, ANALYZER.lineage())) {
      for (Transcript transcript : Samples.transcripts()) {
        workspace.add(workspace.analyze(transcript, ANALYZER::analyze).entry().orElseThrow());
      }
      workspace.finish(false);
    }
    Path database = new WorkspaceFiles(folder).database();
    try (var file = new RandomAccessFile(database.toFile(), "rw")) {
      // The headers, and a part of what they point to.
      file.setLength(3 * 4096 + 100_000);
    }

    assertThatThrownBy(
            () -> {
              try (WorkspaceReader reader = WorkspaceReader.open(folder)) {
                reader.sql("SELECT count(text), max(text) FROM parts", 9, new Collected());
              }
            })
        .isInstanceOf(WorkspaceException.class);
    assertThatThrownBy(
            () -> {
              try (Workspace workspace = Workspace.open(folder, ANALYZER.lineage())) {
                workspace.finish(false);
              }
            })
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void sourcesOfThisRoom_doNotKnowTheCommandLine() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/leeway/store"))) {
      for (Path file : files.toList()) {
        assertThat(file).content().doesNotContain("import dev.leeway.cli");
      }
    }
  }
}
