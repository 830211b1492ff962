package dev.leeway.analysis;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Thresholds;
import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.extraction.EvidenceExtractor;
import dev.leeway.finding.Finding;
import dev.leeway.finding.FindingRules;
import dev.leeway.measure.Measurer;
import dev.leeway.measure.Measures;
import dev.leeway.objective.InferenceSettings;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.objective.ObjectiveModel;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.TreeMap;

/**
 * Joins the stations: transcript, evidence, belief, measures, findings. Immutable and safe for use
 * by several threads.
 */
public final class Analyzer {

  private final EvidenceExtractor extractor;
  private final ObjectiveModel model;
  private final Measurer measurer;
  private final Thresholds thresholds;
  private final Lineage lineage;

  private Analyzer(Charter charter, Encoder encoder, AnalyzerOptions options) {
    this.extractor = new EvidenceExtractor(charter, encoder, options.enactmentRules());
    this.model = new ObjectiveModel(charter, settings(charter));
    this.measurer = new Measurer(charter);
    this.thresholds = charter.thresholds();
    this.lineage = lineage(charter, encoder, options);
  }

  /** Returns an analyzer that reads meaning with a sentence encoder. */
  public static Analyzer withEncoder(Charter charter, Embedder embedder, AnalyzerOptions options) {
    return new Analyzer(charter, new Encoder.Present(embedder), options);
  }

  /** Returns an analyzer that reads words only; paraphrase is then mostly invisible to it. */
  public static Analyzer withoutEncoder(Charter charter, AnalyzerOptions options) {
    return new Analyzer(charter, new Encoder.Absent("switched off"), options);
  }

  /** Returns what can be concluded from one transcript. */
  public Analysis analyze(Transcript transcript) {
    List<TurnEvidence> evidence = extractor.extract(transcript);
    ObjectiveBelief belief = model.infer(evidence);
    Measures measures = measurer.measure(transcript, evidence, belief);
    List<Finding> findings = FindingRules.apply(transcript, evidence, belief, measures, thresholds);
    return new Analysis(transcript, evidence, belief, measures, findings, lineage);
  }

  private static InferenceSettings settings(Charter charter) {
    return InferenceSettings.defaults().withEffort(charter.thresholds().effort());
  }

  private static Lineage lineage(Charter charter, Encoder encoder, AnalyzerOptions options) {
    var settings = new TreeMap<String, String>();
    settings.put("enactment-rules", String.valueOf(options.enactmentRules()));
    settings(charter).describe(settings);
    String name =
        switch (encoder) {
          case Encoder.Present present -> present.embedder().name();
          case Encoder.Absent absent -> "none";
        };
    return new Lineage(
        "leeway " + Version.NUMBER, charter.name() + " " + charter.version(), name, settings);
  }
}
