package dev.leeway.cli;

import dev.leeway.analysis.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command, which only knows its subcommands. */
@Command(
    name = "leeway",
    version = "leeway " + Version.NUMBER,
    description = {
      "Reads transcripts of language models and says, turn by turn, which objective was in control,",
      "whether it was entitled to be, and whether the constraint that should govern held.",
      "Works on this machine alone: no network, no language model needed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway analyze examples/                     a folder of transcripts",
      "  leeway analyze run.jsonl --charter ours.yaml your own objectives",
      "  leeway explain displaced examples/           one transcript, told with its evidence",
      "  leeway charter check ours.yaml               is that charter sound",
      "  leeway help analyze                          everything about one command",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 input could not be read;",
      "4 a model or service is not available; 10 done, with findings at --fail-on."
    })
public final class LeewayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "With a failure, show where in the program it happened.")
  private boolean debug;

  /** Runs one command line and returns its {@link ExitCode}. */
  public static int run(Terminal terminal, String... arguments) {
    int code = commandLine(terminal).execute(arguments);
    try {
      terminal.out().flush();
    } catch (IOException e) {
      // Nobody reads any more; that is the reader's choice and not a failure.
      return code;
    }
    return code;
  }

  /** Returns the whole tree of commands; the order is that of the help. */
  static CommandLine commandLine(Terminal terminal) {
    var root = new LeewayCommand();
    return new CommandLine(root)
        .addSubcommand(new AnalyzeCommand(terminal))
        .addSubcommand(
            new CommandLine(new CharterCommand())
                .addSubcommand(new CharterCheckCommand(terminal))
                .addSubcommand(new CharterShowCommand(terminal)))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand(new ProbeCommand(terminal))
        .addSubcommand(WeaveCommand.with(terminal))
        .addSubcommand(new BenchCommand(terminal))
        .addSubcommand(new TrainCommand(terminal))
        .addSubcommand(new VersionCommand(terminal))
        .addSubcommand(new HelpCommand())
        .setOut(new PrintWriter(terminal.out()))
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((problem, words) -> misunderstood(problem))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> Failures.report(failure, terminal, root.debug));
  }

  /** Returns whether failures show where in the program they happened. */
  boolean debug() {
    return debug;
  }

  /** Without a subcommand there is nothing to do but to explain. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }

  /** Says what is wrong with a command line, and where to read on; a page of help would bury it. */
  private static int misunderstood(CommandLine.ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("For help: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }
}
