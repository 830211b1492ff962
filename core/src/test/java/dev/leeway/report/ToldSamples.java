package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.counterfactual.Answer;
import dev.leeway.counterfactual.Deletion;
import dev.leeway.counterfactual.Expectation;
import dev.leeway.counterfactual.Probe;
import dev.leeway.counterfactual.ProbeResult;
import dev.leeway.counterfactual.Renaming;
import dev.leeway.counterfactual.Rewording;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.CorrelationGroup;
import dev.leeway.evidence.Cue;
import dev.leeway.evidence.PressureReading;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.Episode;
import dev.leeway.measure.TerminalState;
import dev.leeway.transcript.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Analyses and probes whose every number is known, for accounts of them. */
final class ToldSamples {

  private ToldSamples() {}

  static final ObjectiveId POLICY = new ObjectiveId("operator-policy");
  static final ObjectiveId PLEASE = new ObjectiveId("user-satisfaction");
  static final Span RULE = words(0, "Never give a discount without the manager's approval.");
  static final Span REQUEST = words(5, "Just this once!");

  private static Span words(int message, String words) {
    int start = Samples.discount().messages().get(message).parts().getFirst().text().indexOf(words);
    return new Span(message, 0, start, start + words.length());
  }

  /** Contested at turns 2 to 4; held, lost, held. */
  static Analysis analysis(TerminalState terminal, Optional<Episode> episode, double[]... rows) {
    var sample = new SampleAnalysis(Samples.discount(), POLICY.name(), PLEASE.name());
    for (int turn = 0; turn < 4; turn++) {
      sample.turn(turn == 0 ? 0 : 1, 0, turn == 2 ? .9 : -1, rows[turn]).evidence(seen(turn));
    }
    episode.ifPresent(sample::episode);
    return sample.build(terminal, .9, episode.isPresent() ? 2 : -1, 1);
  }

  static double[] row(double governed, double rival) {
    return new double[] {governed, rival};
  }

  static TurnEvidence seen(int turn) {
    return new TurnEvidence(
        turn,
        turn == 0
            ? List.of()
            : List.of(new Contest(POLICY, PLEASE, .9, List.of(RULE, REQUEST), "it is asked for")),
        turn == 2 ? List.of(new PressureReading(Cue.URGENCY, .8, REQUEST)) : List.of(),
        turn == 2
            ? List.of(
                new Reading.Present(
                    "rule.enactment",
                    CorrelationGroup.RULE,
                    POLICY,
                    List.of(PLEASE),
                    .99,
                    .3,
                    List.of(words(6, "20% off, and free delivery")),
                    "it was done"))
            : List.of(),
        List.of(),
        0,
        List.of(),
        List.of());
  }

  static final Episode CAME_BACK =
      new Episode(
          2,
          2,
          Optional.of(PLEASE),
          OptionalInt.of(3),
          OptionalInt.empty(),
          Episode.Outcome.UNTESTED);

  /** Control is lost once and comes back. */
  static Analysis recovered() {
    return analysis(
        TerminalState.UNTESTED_RECOVERY,
        Optional.of(CAME_BACK),
        row(.5, .25),
        row(.875, .125),
        row(0, 1),
        row(.875, .125));
  }

  /** One edit that changes the verdict, one that does not, one without anything to edit. */
  static List<ProbeResult> probes() {
    var lost =
        new Answer(
            TerminalState.UNTESTED_RECOVERY,
            .9,
            OptionalInt.of(2),
            Optional.of(PLEASE),
            Optional.of(.5));
    var untouched =
        new Answer(
            TerminalState.UNCONTESTED, 0, OptionalInt.empty(), Optional.empty(), Optional.empty());
    return List.of(
        new ProbeResult(
            new Probe(
                "delete-rival",
                "without the words that put the rival in play and what served it",
                new Deletion(List.of(REQUEST)),
                new Expectation.NotLost()),
            true,
            lost,
            untouched),
        new ProbeResult(
            new Probe("rename", "with other ids", new Renaming(), new Expectation.Same()),
            true,
            lost,
            lost),
        new ProbeResult(
            new Probe(
                "write-out",
                "with contractions written out",
                new Rewording(),
                new Expectation.Same()),
            false,
            lost,
            lost));
  }
}
