package dev.leeway.cli;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterText;
import dev.leeway.charter.ShippedCharter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a charter as plain lines. */
@Command(
    name = "show",
    description = "Print a charter as plain lines: what governs, when, and who may change it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway charter show                          the one that applies by default",
      "  leeway charter show examples/charters/discount-desk.yaml"
    })
final class CharterShowCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The charter, YAML. Default: the general charter.")
  private Optional<Path> file = Optional.empty();

  CharterShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, IOException {
    Charter charter = file.isPresent() ? CharterFile.read(file.get()) : ShippedCharter.general();
    for (String line : CharterText.lines(charter)) {
      terminal.out().append(terminal.style().text(line).plain()).append('\n');
    }
    return ExitCode.DONE;
  }
}
