package dev.leeway.cli;

import dev.leeway.store.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every table of a workspace as a file. */
@Command(
    name = "export",
    sortOptions = false,
    description = "Write every table of a workspace as a Parquet file, with Zstandard inside.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway workspace export kept --out parquet",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 the workspace cannot be used."
    })
final class WorkspaceExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "The workspace.")
  private Path folder = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the files are written; it is made if it is not there.")
  private Path out = Path.of(".");

  WorkspaceExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> written = WorkspaceReader.export(folder, out);
    String words = "Wrote %d tables to %s.".formatted(written.size(), out);
    terminal.err().println(terminal.errorStyle().text(words).plain());
    return ExitCode.DONE;
  }
}
