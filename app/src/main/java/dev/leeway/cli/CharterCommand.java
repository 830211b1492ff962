package dev.leeway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands about charters. */
@Command(
    name = "charter",
    description = "Check or show a charter: the objectives, constraints and entitlements of a task.")
final class CharterCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Which one: charter check, or charter show?");
  }
}
