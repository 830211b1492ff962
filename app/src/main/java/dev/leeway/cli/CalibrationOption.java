package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.calibration.CalibrationFile;
import dev.leeway.calibration.CalibrationReader;
import dev.leeway.calibration.Conditions;
import dev.leeway.charter.CharterException;
import dev.leeway.ingest.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names what labels of one's own taught. */
final class CalibrationOption {

  /** Far above any such file. */
  private static final long LARGEST = 1 << 24;

  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description =
          "Say of each P(control was lost) what it means on transcripts like those with a label:"
              + " a file of leeway calibrate --out, made with the same charter and bundle.")
  private Optional<Path> file = Optional.empty();

  private Optional<CalibrationReader.Found> learnt = Optional.empty();

  /** Returns the options of a plain analysis that knows what was learnt. */
  AnalyzerOptions options(PairsOption.Maker maker, CharterOption charter)
      throws BundleException, CharterException {
    return options(AnalyzerOptions.defaults(), maker, charter);
  }

  /**
   * Returns the options of an analysis that knows what was learnt.
   *
   * @param plain what else was chosen
   * @param maker of the plain analyzer; the file must be made for scores such as it makes
   * @param charter that the analyzer judges by
   */
  AnalyzerOptions options(AnalyzerOptions plain, PairsOption.Maker maker, CharterOption charter)
      throws BundleException, CharterException {
    if (file.isEmpty()) {
      return plain;
    }
    var reader =
        new CalibrationReader(
            file.get().toString(),
            "Make it anew with the options of this run: leeway calibrate --gold LABELS --out %s PATHS"
                .formatted(file.get()));
    CalibrationReader.Found found = reader.read(text(file.get()));
    reader.check(found.file(), conditions(maker.make(plain), charter));
    learnt = Optional.of(found);
    return plain.withCalibration(found);
  }

  /** Returns an analyzer that knows what was learnt. */
  Analyzer analyzer(PairsOption.Maker maker, CharterOption charter)
      throws BundleException, CharterException {
    return maker.make(options(maker, charter));
  }

  /** Returns what the scores of a plain analyzer are made with. */
  static Conditions conditions(Analyzer plain, CharterOption charter) throws CharterException {
    return plain.lineage().conditions().withCharter(charter.identity());
  }

  /** Returns what {@link #options} has read. */
  Optional<CalibrationFile> applied() {
    return learnt.map(CalibrationReader.Found::file);
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new InputException(
            "%s: it is too large for a calibration.\nGive a file of leeway calibrate --out."
                .formatted(file));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nGive a file of leeway calibrate --out."
              .formatted(file, Reason.of(e)),
          e);
    }
  }
}
