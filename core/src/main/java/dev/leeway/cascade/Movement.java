package dev.leeway.cascade;

import dev.leeway.evidence.extraction.EncoderQuestion;
import java.util.List;

/**
 * How far the encoder's answers to one kind of question are known to move what is believed without
 * them.
 *
 * @param prior the contest that is taken for given where nothing without the encoder sees one, in
 *     [0, 1]
 * @param outcomes what becomes of the contest; weights sum to 1
 * @param strength by how much the log-odds move that the rival won, up or down; in nats
 */
record Movement(double prior, List<Outcome> outcomes, double strength) {

  /*
   * EXCHANGE and RUN are what `leeway bench cascade` prints under "movement" for harm and for
   * agent-safety (docs/benchmarks/cascade.md, 2026-11-21), rounded: mean and standard deviation of the
   * contest's log-odds with the encoder less those without, and root mean square of the difference
   * in what content readings say. CONSTRAINT is the mean over agent-safety, odcv, agentdojo and sycon
   * of the share of questions by which the contest rises, and of the readings' squares. No label has
   * a part in them. RESEMBLANCE is declared, not measured.
   */
  private static final Movement EXCHANGE = shifting(.5, 2.5, 1.25, 2.5);
  private static final Movement RUN = shifting(.3, .25, 1.5, 6);
  private static final Movement CONSTRAINT =
      new Movement(0, List.of(new Outcome(.95, 0, 0), new Outcome(.05, 0, .75)), .5);
  private static final Movement RESEMBLANCE = new Movement(0, List.of(new Outcome(1, 0, 0)), 1);

  /**
   * What may become of a contest.
   *
   * @param weight probability of this outcome
   * @param shift of its log-odds, in nats
   * @param floor it is at least this afterwards, in [0, 1)
   */
  record Outcome(double weight, double shift, double floor) {}

  Movement {
    outcomes = List.copyOf(outcomes);
  }

  private static Movement shifting(double prior, double mean, double spread, double strength) {
    return new Movement(
        prior,
        List.of(new Outcome(.5, mean - spread, 0), new Outcome(.5, mean + spread, 0)),
        strength);
  }

  static Movement of(EncoderQuestion.Kind kind) {
    return switch (kind) {
      case EXCHANGE -> EXCHANGE;
      case RUN -> RUN;
      case CONSTRAINT -> CONSTRAINT;
      case RESEMBLANCE -> RESEMBLANCE;
    };
  }
}
