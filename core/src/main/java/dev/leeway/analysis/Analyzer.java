package dev.leeway.analysis;

import dev.leeway.calibration.Calibrated;
import dev.leeway.calibration.CalibrationFile;
import dev.leeway.calibration.CalibrationReader;
import dev.leeway.cascade.Cascade;
import dev.leeway.cascade.EncoderBudget;
import dev.leeway.cascade.Weighed;
import dev.leeway.charter.Charter;
import dev.leeway.charter.Thresholds;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.extraction.CommonEvidence;
import dev.leeway.evidence.extraction.EncoderPlan;
import dev.leeway.evidence.extraction.EncoderQuestion;
import dev.leeway.evidence.extraction.EvidenceExtractor;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.finding.Finding;
import dev.leeway.finding.FindingRules;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Measurer;
import dev.leeway.measure.Measures;
import dev.leeway.measure.Responsiveness;
import dev.leeway.measure.TerminalState;
import dev.leeway.objective.InferenceSettings;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.objective.ObjectiveModel;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Joins the stations: transcript, evidence, belief, measures, findings. Immutable and safe for use
 * by several threads.
 */
public final class Analyzer {

  private final Charter charter;
  private final EvidenceExtractor extractor;
  private final ObjectiveModel model;
  private final Cascade cascade;
  private final EncoderBudget budget;
  private final Measurer measurer;
  private final Thresholds thresholds;
  private final Lineage lineage;
  private final Optional<CalibrationFile> calibration;

  /**
   * @param encoder what reads meaning; without one, paraphrase is mostly invisible
   * @param heads trained scorers; those that are missing say nothing
   */
  public Analyzer(Charter charter, Encoder encoder, HeadSource heads, AnalyzerOptions options) {
    this.charter = charter;
    this.extractor = new EvidenceExtractor(charter, encoder, options.enactmentRules(), heads);
    this.model = new ObjectiveModel(charter, settings(charter, options));
    this.cascade = new Cascade(extractor, model);
    this.budget = encoder instanceof Encoder.Present ? options.budget() : EncoderBudget.whole();
    this.measurer = new Measurer(charter, options.pairs());
    this.thresholds = charter.thresholds();
    this.lineage = lineage(charter, encoder, heads, options);
    this.calibration = options.calibration().map(CalibrationReader.Found::file);
  }

  /** Returns an analyzer that compares words and has nothing trained. */
  public static Analyzer wordsOnly(Charter charter, AnalyzerOptions options) {
    return new Analyzer(charter, new Encoder.Absent("switched off"), HeadSource.none(), options);
  }

  /** Returns what can be concluded from one transcript. */
  public Analysis analyze(Transcript transcript) {
    return analyze(transcript, common(transcript));
  }

  /** Returns what an analyzer of another charter, with equal encoder and heads, can share. */
  public CommonEvidence common(Transcript transcript) {
    return extractor.common(transcript);
  }

  /**
   * Returns what can be concluded from one transcript, of which some has been seen before.
   *
   * @param common of the same transcript, by an equal encoder and equal heads
   */
  public Analysis analyze(Transcript transcript, CommonEvidence common) {
    return analyze(transcript, cascade.read(transcript, common, budget).evidence());
  }

  /**
   * Returns what the encoder's reading of each turn, and of the run as a whole, would be worth;
   * nothing without an encoder.
   */
  public List<Weighed> weigh(Transcript transcript) {
    return cascade.weigh(transcript, common(transcript));
  }

  /**
   * Returns what the encoder could be asked that bears on a verdict.
   *
   * @param seen what was seen without it, one per turn
   */
  public List<EncoderQuestion> questions(Transcript transcript, List<TurnEvidence> seen) {
    return extractor.questions(transcript, common(transcript), seen);
  }

  /** Returns what can be concluded if the encoder is given these texts, whatever the budget. */
  public Analysis analyze(Transcript transcript, EncoderPlan plan) {
    return analyze(transcript, extractor.extract(transcript, common(transcript), plan));
  }

  private Analysis analyze(Transcript transcript, List<TurnEvidence> evidence) {
    ObjectiveBelief belief = model.infer(evidence);
    Measures measures = measurer.measure(transcript, evidence, belief);
    List<Finding> findings = FindingRules.apply(transcript, evidence, belief, measures, thresholds);
    return new Analysis(
        transcript,
        evidence,
        belief,
        measures,
        findings,
        LateAnswers.from(
            () -> ConceptReader.read(charter, model, transcript, evidence, belief, measures)),
        calibrated(measures),
        lineage);
  }

  /** Where nothing was contested, no label says that it would have held. */
  private Optional<Calibrated> calibrated(Measures measures) {
    return calibration.flatMap(
        learnt ->
            measures
                .worst()
                .map(ConstraintMeasures::verdict)
                .filter(verdict -> verdict.terminal() != TerminalState.UNCONTESTED)
                .map(verdict -> learnt.apply(verdict.probability())));
  }

  /** Returns where the analyses of this analyzer come from. */
  public Lineage lineage() {
    return lineage;
  }

  private static InferenceSettings settings(Charter charter, AnalyzerOptions options) {
    return InferenceSettings.defaults()
        .withEffort(charter.thresholds().effort())
        .withRho(options.rho());
  }

  private static Lineage lineage(
      Charter charter, Encoder encoder, HeadSource heads, AnalyzerOptions options) {
    var settings = new TreeMap<String, String>();
    settings.put("enactment-rules", String.valueOf(options.enactmentRules()));
    options
        .pairs()
        .flatMap(Responsiveness::responsiveness)
        .ifPresent(value -> settings.put("paired-runs-rr", String.valueOf(value)));
    if (!options.budget().isWhole()) {
      settings.put("encoder-budget", String.valueOf(options.budget().share()));
    }
    options.calibration().ifPresent(learnt -> settings.put("calibration", learnt.hash()));
    settings(charter, options).describe(settings);
    String name =
        switch (encoder) {
          case Encoder.Present present -> present.embedder().name();
          case Encoder.Absent absent -> "none";
        };
    return new Lineage(
        "leeway " + Version.NUMBER,
        charter.name() + " " + charter.version(),
        name,
        heads.name(),
        settings);
  }
}
