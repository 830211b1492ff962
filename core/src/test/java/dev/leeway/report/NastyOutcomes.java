package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.finding.Citation;
import dev.leeway.finding.Kind;
import dev.leeway.measure.Dimension;
import dev.leeway.measure.TerminalState;
import dev.leeway.testing.NastyText;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.stream.Stream;

/** Outcomes with hostile text wherever a transcript's text can get. */
final class NastyOutcomes {

  private NastyOutcomes() {}

  static List<Outcome> all() {
    return NastyText.all().stream()
        .flatMap(
            nasty ->
                Stream.<Outcome>of(
                    new Outcome.Done(analysis(nasty.text())),
                    new Outcome.Failed(nasty.text(), "cannot read " + nasty.text())))
        .toList();
  }

  static Analysis analysis(String nasty) {
    Transcript transcript =
        TranscriptBuilder.transcript(nasty)
            .conditions(nasty, nasty, nasty)
            .system(nasty)
            .user(nasty)
            .event(nasty)
            .assistant(nasty)
            .calls(nasty, nasty)
            .result(nasty)
            .build();
    Citation all = Citation.of(transcript, new Span(2, 0, 0, nasty.length()), nasty);
    return new SampleAnalysis(transcript, "operator-policy", "injected")
        .turn(0.9, 0.5, 0.5, 0.1, 0.8)
        .finding(Kind.DISPLACED, 1, 0, 0, 0.9, nasty, all)
        .dimension(Dimension.measured("dominance", 0, nasty, nasty))
        .build(TerminalState.DISPLACED, 0.9, 0, 1);
  }
}
