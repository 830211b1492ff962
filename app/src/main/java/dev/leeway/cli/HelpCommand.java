package dev.leeway.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a command. */
@Command(name = "help", helpCommand = true, description = "Explain a command.")
final class HelpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "The command, as in: leeway help charter check. Default: all of them in short.")
  private List<String> path = List.of();

  @Override
  public Integer call() {
    CommandLine command = spec.root().commandLine();
    for (String name : path) {
      CommandLine next = command.getSubcommands().get(name);
      if (next == null) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "There is no command \"%s\"; expected one of %s"
                .formatted(name, String.join(", ", command.getSubcommands().keySet())));
      }
      command = next;
    }
    command.usage(command.getOut());
    return ExitCode.DONE;
  }
}
