package dev.leeway.cli;

import dev.leeway.report.Rows;
import dev.leeway.store.Criteria;
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

/** Stored transcripts by what was concluded of them. */
@Command(
    name = "find",
    sortOptions = false,
    description = {
      "List the transcripts of a workspace that meet every filter.",
      "What was lost most surely stands first. Several values of one filter mean any of them. A",
      "transcript stands there with its worst verdict, or, with --objective, with each verdict about",
      "that objective."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway find kept --verdict displaced,collapsed --grade A,B",
      "  leeway find kept --kind captured:0.8 --model llama",
      "  leeway find kept --objective safety --pressure urgency --count",
      "  leeway find kept --text \"wire transfer\" --limit 5 --json",
      "",
      "Exit codes: 0 done, also if nothing is found; 1 internal failure; 2 usage; 3 the workspace",
      "cannot be used."
    })
final class FindCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DIR", description = "The workspace.")
  private Path folder = Path.of(".");

  @Mixin private FindFilters filters = new FindFilters();

  @Mixin private RowOptions rows = new RowOptions();

  @Option(names = "--count", description = "Write only how many there are.")
  private boolean count;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "List no more than N. Default: 50 as text, else all.")
  private long limit = -1;

  FindCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (rows.isContradictory()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--json and --csv cannot be had at once");
    }
    Criteria criteria = filters.criteria();
    try (WorkspaceReader workspace = WorkspaceReader.open(folder)) {
      if (count) {
        terminal.out().append(String.valueOf(workspace.count(criteria))).append('\n');
      } else {
        list(workspace, criteria);
      }
      terminal.out().flush();
      long unanalysed = workspace.unanalysed();
      if (unanalysed > 0) {
        terminal
            .err()
            .println(
                "%d could not be analysed and %s not looked at."
                    .formatted(unanalysed, unanalysed == 1 ? "is" : "are"));
      }
    }
    return ExitCode.DONE;
  }

  private void list(WorkspaceReader workspace, Criteria criteria) throws IOException {
    long most = limit >= 0 ? limit : rows.isForPeople() ? 50 : Long.MAX_VALUE;
    Rows written = rows.rows(terminal);
    boolean more = workspace.find(criteria, most, RowOptions.sink(written));
    written.finish();
    if (more) {
      terminal.out().flush();
      terminal
          .err()
          .println("%d of %d; --limit shows more.".formatted(most, workspace.count(criteria)));
    }
  }
}
