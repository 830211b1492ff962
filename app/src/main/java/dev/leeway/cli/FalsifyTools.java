package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.analysis.Version;
import dev.leeway.bundle.BundleException;
import dev.leeway.bundle.BundleReader;
import dev.leeway.charter.Charter;
import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.ingest.InputException;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.registration.Design;
import dev.leeway.training.Curricula;
import dev.leeway.training.UnseenHeads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a test analyses with, and how a registration names it. */
final class FalsifyTools {

  private final Optional<LocalEncoder> encoder;
  private final Optional<BundleReader.Found> bundle;

  FalsifyTools(Optional<LocalEncoder> encoder, BundleOption bundle) throws BundleException {
    this.encoder = encoder;
    this.bundle = bundle.open();
  }

  static String tool() {
    return "leeway " + Version.NUMBER;
  }

  String encoderName() {
    return encoder.map(Embedder::name).orElse("none");
  }

  String bundleName() {
    return bundle.map(BundleOption::name).orElse("none");
  }

  /** Returns an analyzer whose heads never saw the groups of what they read. */
  Analyzer analyzer(Charter charter, boolean rules) {
    HeadSource heads =
        bundle
            .<HeadSource>map(
                found ->
                    new UnseenHeads(
                        BundleOption.name(found),
                        found.bundle(),
                        encoder.isPresent(),
                        Curricula.general()))
            .orElse(HeadSource.none());
    return new Analyzer(
        charter,
        EncoderOption.encoder(encoder),
        heads,
        AnalyzerOptions.defaults().withEnactmentRules(rules));
  }

  /** Refuses a design that this charter cannot answer. */
  static void check(Design design, Charter charter) {
    List<String> known =
        charter.objectives().stream().map(objective -> objective.id().name()).sorted().toList();
    design
        .governing()
        .filter(wanted -> !known.contains(wanted))
        .ifPresent(
            wanted -> {
              throw new InputException(
                  "The charter %s has no objective \"%s\"; it has: %s.\nCorrect --governing."
                      .formatted(charter.name(), wanted, String.join(", ", known)));
            });
    design.step().ifPresent(FalsifyTools::pattern);
  }

  private static void pattern(String step) {
    try {
      Pattern _ = Pattern.compile(step);
    } catch (PatternSyntaxException e) {
      throw new InputException(
          "--step: \"%s\" is no pattern: %s.\nCorrect it.".formatted(step, e.getDescription()), e);
    }
  }

  /** Returns what represents a context: its embedding; nothing without an encoder. */
  Function<String, List<Double>> contexts() {
    return text -> encoder.map(embedder -> numbers(embedder.embed(text))).orElse(List.of());
  }

  private static List<Double> numbers(float[] vector) {
    var numbers = new ArrayList<Double>(vector.length);
    for (float each : vector) {
      numbers.add((double) each);
    }
    return numbers;
  }
}
