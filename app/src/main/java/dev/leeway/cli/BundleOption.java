package dev.leeway.cli;

import dev.leeway.bundle.BundleException;
import dev.leeway.bundle.BundleReader;
import dev.leeway.bundle.ShippedBundle;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.ingest.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options about trained heads of a command. */
final class BundleOption {

  private static final String REMEDY =
      "Make it again with leeway train, or leave --bundle out for the shipped one.";

  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "Trained heads, as leeway train writes them. Default: the shipped ones.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--no-bundle",
      description = "Do without trained heads: only words, rules and provenance are evidence.")
  private boolean absent;

  /** Returns the bundle, or nothing if the user does without or none is shipped. */
  Optional<BundleReader.Found> open() throws BundleException {
    if (absent) {
      return Optional.empty();
    }
    try {
      return file.isPresent() ? Optional.of(read(file.get())) : ShippedBundle.general();
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\n%s"
              .formatted(file.map(Path::toString).orElse("the bundle"), Reason.of(e), REMEDY),
          e);
    }
  }

  private static BundleReader.Found read(Path file) throws BundleException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new BundleReader(file.toString(), REMEDY).read(in);
    }
  }

  /** Returns the heads that saw everything, as an analysis of new transcripts asks them. */
  HeadSource heads(boolean encoder) throws BundleException {
    return open()
        .map(
            found ->
                HeadSource.always(
                    name(found), found.bundle().heads(encoder), found.bundle().heads(false)))
        .orElse(HeadSource.none());
  }

  static String name(BundleReader.Found found) {
    return found.bundle().manifest().name() + " " + found.hash();
  }
}
