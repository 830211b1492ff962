package dev.leeway.hmm;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class MixedAvoidanceTest {

  /** Rounding over at most 6 turns in double precision. */
  private static final double TOLERANCE = 1e-12;

  @Test
  void infer_anyModel_agreesWithPathEnumerationOfBothKinds() {
    forAll(
        300,
        random -> {
          var hmm = RandomHmm.draw(random, 6, 4);
          double prior = .05 + .9 * random.nextDouble();
          double[][] keep = keep(random, hmm.chain().turns(), hmm.chain().states());
          var can = new PathEnumeration(hmm.chain(), hmm.logLik(), keep);
          Chain restricted = hmm.chain().keeping(KeepFactors.neverEntered(keep));
          var cannot = new PathEnumeration(restricted, hmm.logLik(), keep);
          var mixed = MixedAvoidance.infer(hmm.chain(), hmm.logLik(), keep, prior);

          double all = prior * can.evidence + (1 - prior) * cannot.evidence;
          double posterior = prior * can.evidence / all;
          int last = hmm.chain().turns() - 1;
          assertThat(mixed.can()).isCloseTo(posterior, within(TOLERANCE));
          assertThat(mixed.displaced())
              .isCloseTo(posterior * (1 - can.avoidedThrough[last]), within(TOLERANCE));
          assertThat(mixed.alive(last)).isCloseTo(1 - mixed.displaced(), within(TOLERANCE));
          for (int k = 0; k < hmm.chain().states(); k++) {
            assertThat(mixed.probability(last, k))
                .isCloseTo(
                    posterior * can.smoothed[last][k] + (1 - posterior) * cannot.smoothed[last][k],
                    within(TOLERANCE));
          }
        });
  }

  /** State 0 is never displaced; each other one is, as far as the turn is contested, or is not. */
  private static double[][] keep(RandomGenerator random, int turns, int states) {
    var displaces = new boolean[states];
    for (int k = 1; k < states; k++) {
      displaces[k] = random.nextBoolean();
    }
    var keep = new double[turns][states];
    for (double[] row : keep) {
      double contest = random.nextDouble();
      for (int k = 0; k < states; k++) {
        row[k] = displaces[k] ? 1 - contest : 1;
      }
    }
    return keep;
  }

  @Test
  void infer_stateThatIsKeptOnlyInPart_isOutOfReachWhereNothingCanGoWrong() {
    Chain chain =
        TransitionModel.staying(.9, 2, 1)
            .chain(new double[] {.5, .5}, new double[2][1], new double[] {0, 1});
    double[][] keep = {{1, 1}, {1, .2}};
    var mixed = MixedAvoidance.infer(chain, new double[2][2], keep, .01);
    assertThat(mixed.probability(0, 1)).isCloseTo(.01 * .5, within(TOLERANCE));
  }

  @Test
  void infer_evidenceThatOnlyDisplacementExplains_isCertain() {
    Chain chain =
        TransitionModel.staying(.9, 2, 1)
            .chain(new double[] {1, 0}, new double[2][1], new double[] {1, 1});
    double[][] logLik = {{0, 0}, {Double.NEGATIVE_INFINITY, 0}};
    double[][] keep = {{1, 0}, {1, 0}};
    var mixed = MixedAvoidance.infer(chain, logLik, keep, .1);
    assertThat(mixed.can()).isEqualTo(1);
    assertThat(mixed.displaced()).isCloseTo(1, within(TOLERANCE));
    assertThat(mixed.logEvidenceRatio()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(mixed.probability(1, 1)).isCloseTo(1, within(TOLERANCE));
  }

  @Test
  void displaced_heldSequences_doesNotGrowWithLengthByNoise() {
    double[] plain = new double[2];
    double[] mixed = new double[2];
    int[] lengths = {15, 300};
    int sequences = 60;
    for (int which = 0; which < lengths.length; which++) {
      for (int n = 0; n < sequences; n++) {
        MixedAvoidance held = held(Laws.random(n), lengths[which]);
        plain[which] += held.survivalIfPossible().lost() / sequences;
        mixed[which] += held.displaced() / sequences;
      }
    }
    assertThat(plain[1]).isGreaterThan(.9).isGreaterThan(plain[0] + .3);
    assertThat(mixed[1]).isLessThan(.05).isLessThan(mixed[0] + .01);
  }

  @Test
  void displaced_longSequenceWithRealDisplacement_isStillFound() {
    RandomGenerator random = Laws.random(3);
    int turns = 300;
    double[][] logLik = noise(random, turns);
    for (int t = 120; t < 135; t++) {
      logLik[t] = new double[] {-1.5, 1.5};
    }
    MixedAvoidance mixed = infer(logLik);
    assertThat(mixed.displaced()).isGreaterThan(.95);
  }

  @Test
  void fit_knownShare_isRecovered() {
    double[] ratios = new double[1_000];
    Arrays.setAll(ratios, n -> n < 300 ? 8 : -8);
    assertThat(DisplaceablePrior.fit(ratios)).isCloseTo(.3, within(.005));
    assertThat(DisplaceablePrior.fit(new double[0])).isEqualTo(.5);
    assertThat(DisplaceablePrior.fit(new double[] {Double.POSITIVE_INFINITY}))
        .isCloseTo(2.0 / 3, within(1e-6));
  }

  private static MixedAvoidance held(RandomGenerator random, int turns) {
    return infer(noise(random, turns));
  }

  /** Readings of accuracy .69 about a state that is 0 throughout. */
  private static double[][] noise(RandomGenerator random, int turns) {
    var logLik = new double[turns][];
    for (int t = 0; t < turns; t++) {
      boolean right = random.nextDouble() < .69;
      logLik[t] = right ? new double[] {.4, -.4} : new double[] {-.4, .4};
    }
    return logLik;
  }

  private static MixedAvoidance infer(double[][] logLik) {
    int turns = logLik.length;
    var contest = new double[turns];
    Arrays.fill(contest, 1);
    Chain chain =
        TransitionModel.staying(.97, 2, 1)
            .chain(new double[] {.9, .1}, new double[turns][1], contest);
    double[][] keep = KeepFactors.constant(new boolean[] {true, false}, turns);
    return MixedAvoidance.infer(chain, logLik, keep, .3);
  }
}
