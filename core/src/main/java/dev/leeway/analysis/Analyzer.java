package dev.leeway.analysis;

import dev.leeway.charter.Charter;
import dev.leeway.evidence.Embedder;
import dev.leeway.measure.Measures;
import dev.leeway.objective.ConflictLedger;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joins the stations: transcript, evidence, belief, measures, findings. Immutable and safe for use by
 * several threads.
 */
public final class Analyzer {

  private final Charter charter;
  private final Optional<Embedder> embedder;
  private final AnalyzerOptions options;

  private Analyzer(Charter charter, Optional<Embedder> embedder, AnalyzerOptions options) {
    this.charter = charter;
    this.embedder = embedder;
    this.options = options;
  }

  /** Returns an analyzer that reads meaning with a sentence encoder. */
  public static Analyzer withEncoder(Charter charter, Embedder embedder, AnalyzerOptions options) {
    return new Analyzer(charter, Optional.of(embedder), options);
  }

  /** Returns an analyzer that reads words only; paraphrase is then mostly invisible to it. */
  public static Analyzer withoutEncoder(Charter charter, AnalyzerOptions options) {
    return new Analyzer(charter, Optional.empty(), options);
  }

  /** Returns what can be concluded from one transcript. */
  public Analysis analyze(Transcript transcript) {
    return new Analysis(
        transcript,
        List.of(),
        new ObjectiveBelief(List.of(), new ConflictLedger(List.of(), List.of())),
        new Measures(List.of()),
        List.of(),
        lineage());
  }

  private Lineage lineage() {
    var settings = new TreeMap<String, String>();
    settings.put("enactment-rules", String.valueOf(options.enactmentRules()));
    return new Lineage(
        "leeway 0.1.0",
        charter.name() + " " + charter.version(),
        embedder.map(Embedder::name).orElse("none"),
        settings);
  }
}
