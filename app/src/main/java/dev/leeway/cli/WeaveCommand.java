package dev.leeway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands about a charter over time. */
@Command(
    name = "weave",
    description = "Keep a charter alive: where it has gone stale, and what would change it.")
final class WeaveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Returns the command with its subcommands, in the order of the help. */
  static CommandLine with(Terminal terminal) {
    return new CommandLine(new WeaveCommand())
        .addSubcommand(new WeaveStalenessCommand(terminal))
        .addSubcommand(new WeaveReplayCommand(terminal))
        .addSubcommand(new WeavePluralismCommand(terminal))
        .addSubcommand(new WeaveTogetherCommand(terminal))
        .addSubcommand(new WeavePowerCommand(terminal));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
