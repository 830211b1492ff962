package dev.leeway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands about a charter over time. */
@Command(
    name = "weave",
    description = {
      "Keep a charter alive: see where it has gone stale, and change it by a fair process.",
      "",
      "What would another charter have said? Propose a change, hear those concerned, decide by the rule",
      "that the charter declares, and keep a record that shows when it was tampered with."
    })
final class WeaveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Returns the command with its subcommands, in the order of the help. */
  static CommandLine tree(Terminal terminal) {
    return new CommandLine(new WeaveCommand())
        .addSubcommand(new WeaveStalenessCommand(terminal))
        .addSubcommand(new WeaveReplayCommand(terminal))
        .addSubcommand(new WeaveProposeCommand(terminal))
        .addSubcommand(new WeavePositionCommand(terminal))
        .addSubcommand(new WeaveDecideCommand(terminal))
        .addSubcommand(new WeaveLogCommand(terminal))
        .addSubcommand(new WeaveVerifyCommand(terminal))
        .addSubcommand(new WeavePluralismCommand(terminal))
        .addSubcommand(new WeaveReasonsCommand(terminal))
        .addSubcommand(new WeaveTogetherCommand(terminal))
        .addSubcommand(new WeavePowerCommand(terminal));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
