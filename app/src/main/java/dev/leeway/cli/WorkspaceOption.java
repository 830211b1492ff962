package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option about what is kept from one run to the next. */
final class WorkspaceOption {

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description =
          "Keep transcripts and analyses in this folder, and take from it what has not changed since:"
              + " same content, charter, encoder, heads, settings and program. For leeway find and"
              + " leeway sql.")
  private Optional<Path> folder = Optional.empty();

  /** Returns where a run's analyses come from. */
  RunStore open(Analyzer analyzer) throws IOException {
    return folder.isEmpty()
        ? RunStore.none(analyzer::analyze)
        : RunStore.of(
            analyzer::analyze,
            Workspace.open(folder.get(), analyzer.lineage()),
            folder.get().toString());
  }
}
