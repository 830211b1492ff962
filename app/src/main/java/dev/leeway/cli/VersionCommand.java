package dev.leeway.cli;

import dev.leeway.analysis.Version;
import dev.leeway.charter.Charter;
import dev.leeway.charter.ShippedCharter;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says which Leeway this is and on what it runs. */
@Command(
    name = "version",
    description = "Say which Leeway this is, its charter, and the Java it runs on.")
final class VersionCommand implements Callable<Integer> {

  private final Terminal terminal;

  VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Charter charter = ShippedCharter.general();
    terminal
        .out()
        .append("leeway " + Version.NUMBER + "\n")
        .append("charter " + charter.name() + " " + charter.version() + "\n")
        .append("java " + Runtime.version() + "\n")
        .append(System.getProperty("os.name") + " " + System.getProperty("os.arch") + "\n");
    return ExitCode.DONE;
  }
}
