package dev.leeway.cli;

import dev.leeway.report.Rows;
import dev.leeway.store.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Any question to a workspace. */
@Command(
    name = "sql",
    sortOptions = false,
    description = {
      "Ask a workspace anything in SQL.",
      "The dialect is DuckDB's. Nothing can be changed that way, and no other file or address can be",
      "reached. The tables are described in docs/workspace.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway sql kept \"SHOW TABLES\"",
      "  leeway sql kept \"SELECT verdict, count(*) FROM current_verdicts GROUP BY ALL\"",
      "  leeway sql kept \"SELECT model, avg(probability) AS lost FROM current_verdicts",
      "      WHERE governing = 'safety' AND contested_turns > 0 GROUP BY model\"",
      "  leeway sql kept \"SELECT run, state, taken, from_store, lost FROM runs\" --json",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 the workspace cannot be used, or it",
      "cannot answer that."
    })
final class SqlCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DIR", description = "The workspace.")
  private Path folder = Path.of(".");

  @Parameters(index = "1", paramLabel = "SQL", description = "One statement.")
  private String sql = "";

  @Mixin private RowOptions rows = new RowOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Write no more than N rows. Default: 1000 as text, else all.")
  private long limit = -1;

  SqlCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (rows.isContradictory()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--json and --csv cannot be had at once");
    }
    long most = limit >= 0 ? limit : rows.isForPeople() ? 1000 : Long.MAX_VALUE;
    Rows written = rows.rows(terminal);
    try (WorkspaceReader workspace = WorkspaceReader.open(folder)) {
      boolean more = workspace.sql(sql, most, RowOptions.sink(written));
      written.finish();
      if (more) {
        terminal.out().flush();
        terminal.err().println("There are more rows; --limit shows more of them.");
      }
    }
    return ExitCode.DONE;
  }
}
