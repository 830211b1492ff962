package dev.leeway.cli;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.registration.DataFile;
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

  /** Returns the name by which a registration knows the charter: a file's hash belongs to it. */
  String identity() throws CharterException {
    Charter charter = read();
    return file.isPresent()
        ? "%s %s %s".formatted(charter.name(), charter.version(), DataFile.of(file.get()).sha256())
        : shipped();
  }

  /** Returns the same for the general charter, whose text the version of Leeway fixes. */
  static String shipped() {
    Charter general = ShippedCharter.general();
    return "%s %s, shipped".formatted(general.name(), general.version());
  }
}
