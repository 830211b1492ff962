package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.CharterException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names paired runs of the same model. */
final class PairsOption {

  /** Makes an analyzer with these options. */
  @FunctionalInterface
  interface Maker {
    Analyzer make(AnalyzerOptions options) throws BundleException;
  }

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "Paired runs of the same model (leeway weave reasons): a change of the target counts as"
              + " adapted only if they do not show that it follows cues.")
  private Optional<Path> file = Optional.empty();

  /**
   * Returns an analyzer that knows what the pairs show.
   *
   * @param options without pairs
   */
  Analyzer analyzer(Maker maker, AnalyzerOptions options) throws BundleException, CharterException {
    Analyzer plain = maker.make(options);
    return file.isEmpty()
        ? plain
        : maker.make(options.withPairs(PairFile.responsiveness(file, plain)));
  }
}
