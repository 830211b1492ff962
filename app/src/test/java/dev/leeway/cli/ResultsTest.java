package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.report.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void analyzer_thatFails_isOneRowAndAnswersOne() throws IOException {
    var err = new StringWriter();

    int code = run(Writer.nullWriter(), err);

    assertThat(code).isEqualTo(ExitCode.INTERNAL);
    assertThat(err.toString()).contains("this is a bug in Leeway: IllegalStateException: K is 0");
    assertThat(Files.readString(folder.resolve("analysis.jsonl"))).contains("K is 0");
  }

  @Test
  void standardOutput_thatNobodyReads_isNotAFailureAndFilesAreWhole() throws IOException {
    var err = new StringWriter();

    int code = run(new BrokenPipe(), err);

    assertThat(code).isEqualTo(ExitCode.INTERNAL);
    assertThat(err.toString()).doesNotContain("pipe");
    assertThat(Files.readString(folder.resolve("report.html"))).contains("</html>");
  }

  private int run(Writer out, StringWriter err) throws IOException {
    var terminal =
        new Terminal(
            InputStream.nullInputStream(), out, new PrintWriter(err, true), Screen.none(), folder);
    List<Origin> origins = List.of(Origin.of("a.txt", "User: Hello.\nAssistant: Hello.\n"));
    try (var results =
            new Results(
                terminal,
                ResultFiles.begin(folder, List.of(), Optional.empty()),
                StandardOutput.text(out, Style.plain(), true),
                new ProgressLine(terminal, false, 0),
                new FailureLines(terminal, false),
                List.of(),
                RunStore.none(
                    transcript -> {
                      throw new IllegalStateException("not asked here");
                    }));
        var arrivals = new Arrivals(origins, ReadOptions.automatic(), new ByteCount())) {
      new Pieces<Result>(
              transcript -> {
                throw new IllegalStateException("K is 0");
              },
              2)
          .of(arrivals, results::take);
      return results.finish(false);
    }
  }

  /** Standard output after the reader has gone. */
  private static final class BrokenPipe extends Writer {

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void close() {}
  }
}
