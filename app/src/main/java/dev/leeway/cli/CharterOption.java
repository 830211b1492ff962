package dev.leeway.cli;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.ShippedCharter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names the charter of a command. */
final class CharterOption {

  @Option(
      names = "--charter",
      paramLabel = "FILE",
      description = "What should govern, YAML. Default: the general charter (leeway charter show).")
  private Optional<Path> file = Optional.empty();

  /** Returns the charter that applies. */
  Charter read() throws CharterException {
    return file.isPresent() ? CharterFile.read(file.get()) : ShippedCharter.general();
  }
}
