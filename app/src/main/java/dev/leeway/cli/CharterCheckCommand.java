package dev.leeway.cli;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says whether a charter can be used, and all that is wrong with it if not. */
@Command(
    name = "check",
    description = "Say whether a charter can be used; every problem with its line if it cannot.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway charter check examples/charters/discount-desk.yaml",
      "",
      "Exit codes: 0 the charter is sound; 3 it is not, or cannot be read."
    })
final class CharterCheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The charter, YAML.")
  private Path file = Path.of("");

  CharterCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, IOException {
    Charter charter = CharterFile.read(file);
    String line =
        "%s: sound. %s, version %s: %d objectives, %d constraints."
            .formatted(
                file,
                charter.name(),
                charter.version(),
                charter.objectives().size(),
                charter.constraints().size());
    terminal.out().append(terminal.style().text(line).plain()).append('\n');
    return ExitCode.DONE;
  }
}
