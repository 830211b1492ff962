package dev.leeway.hmm;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class MapEmTest {

  private static final double[] CONTESTS = {0, .4, 1, 1};

  @Test
  void fit_anyData_neverLowersThePenalisedEvidence() {
    forAll(
        25,
        random -> {
          CrowdModel start = RandomCrowd.drawModel(random);
          List<CrowdSequence> sequences = draw(start, random, 12);
          MapEm.Fit fit = MapEm.fit(start, sequences, EmOptions.defaults().withMaxIterations(25));
          List<Double> evidence = fit.penalisedEvidence();
          for (int i = 1; i < evidence.size(); i++) {
            // The slack is rounding: a hundred-odd turns, a few nats each.
            assertThat(evidence.get(i)).isGreaterThanOrEqualTo(evidence.get(i - 1) - 1e-8);
          }
        });
  }

  @Test
  void fit_converged_leavesNoSlopeInThePenalisedEvidence() {
    RandomGenerator random = Laws.random(4);
    CrowdModel start = RandomCrowd.drawModel(random);
    List<CrowdSequence> sequences = draw(start, random, 40);
    var exact = new EmOptions(8, .5, 1, .1, .05, 1e-13, 3_000);
    CrowdModel best = MapEm.fit(start, sequences, exact).model();
    double top = penalised(best, start, sequences);
    TransitionModel at = best.transitions();
    for (double step : new double[] {-1e-2, 1e-2}) {
      CrowdModel biased = with(best, at.withBias(1, at.bias(1) + step));
      CrowdModel pulled = with(best, at.withPull(1, 0, at.pull(1, 0) + step));
      assertThat(penalised(biased, start, sequences)).isLessThan(top);
      assertThat(penalised(pulled, start, sequences)).isLessThan(top);
    }
  }

  @Test
  void loss_anyPoint_hasTheGradientOfCentralDifferences() {
    forAll(
        50,
        random -> {
          CrowdModel model = RandomCrowd.drawModel(random);
          ExpectedCounts counts = MapEm.count(model, draw(model, random, 5));
          var fit = new TransitionFit(counts, EmOptions.defaults(), model);
          double[] point =
              fit.flatten(
                  RandomHmm.drawModel(random, model.states(), model.transitions().covariates()));
          var gradient = new double[point.length];
          fit.loss(point, gradient);
          var unused = new double[point.length];
          double step = 1e-5;
          for (int n = 0; n < point.length; n++) {
            double[] above = point.clone();
            double[] below = point.clone();
            above[n] += step;
            below[n] -= step;
            double slope = (fit.loss(above, unused) - fit.loss(below, unused)) / (2 * step);
            assertThat(gradient[n]).isCloseTo(slope, within(1e-5));
          }
        });
  }

  @Test
  void loss_countedMoves_isTheNegativeExpectedLogProbability() {
    forAll(
        50,
        random -> {
          CrowdModel model = RandomCrowd.drawModel(random);
          List<CrowdSequence> sequences = draw(model, random, 3);
          ExpectedCounts counts = MapEm.count(model, sequences);
          TransitionModel other =
              RandomHmm.drawModel(random, model.states(), model.transitions().covariates());
          double expected = 0;
          for (CrowdSequence sequence : sequences) {
            expected += expectedLogProbability(model, sequence, other);
          }
          var fit = new TransitionFit(counts, EmOptions.defaults(), model);
          double[] point = fit.flatten(other);
          double loss = fit.loss(point, new double[point.length]) - fit.penalty(other);
          assertThat(-loss).isCloseTo(expected, within(1e-9));
        });
  }

  @Test
  void count_goldTurns_areCertain() {
    CrowdModel model =
        new CrowdModel(
            new double[] {.5, .5},
            TransitionModel.staying(.9, 2, 1),
            DawidSkene.diagonal(1, 2, .8));
    var sequence =
        new CrowdSequence(
            new int[][] {{0}, {0}}, new double[2][1], new double[] {1, 1}, new int[] {0, 1});
    ExpectedCounts counts = ExpectedCounts.of(model, sequence);
    assertThat(counts.initial(0)).isCloseTo(1, within(1e-12));
    assertThat(counts.emission(0, 0, 0)).isCloseTo(1, within(1e-12));
    assertThat(counts.emission(0, 1, 0)).isCloseTo(1, within(1e-12));
    assertThat(counts.steps()).isCloseTo(1, within(1e-12));
    assertThat(counts.logEvidence()).isCloseTo(Math.log(.5 * .8 * .1 * .2), within(1e-12));
  }

  @Test
  void plus_anyGrouping_givesTheSameCounts() {
    forAll(
        50,
        random -> {
          CrowdModel model = RandomCrowd.drawModel(random);
          List<CrowdSequence> three = draw(model, random, 3);
          ExpectedCounts a = ExpectedCounts.of(model, three.get(0));
          ExpectedCounts b = ExpectedCounts.of(model, three.get(1));
          ExpectedCounts c = ExpectedCounts.of(model, three.get(2));
          assertSame(a.plus(b).plus(c), a.plus(b.plus(c)), model);
          assertSame(a.plus(b), b.plus(a), model);
          assertSame(a.plus(ExpectedCounts.empty(model)), a, model);
        });
  }

  @Test
  void logLik_scorersInAnotherOrder_isTheSame() {
    var theta = new double[][][] {{{.7, .3}, {.2, .8}}, {{.6, .4}, {.1, .9}}};
    var swapped = new double[][][] {theta[1], theta[0]};
    double[] one = new DawidSkene(theta).logLik(new int[] {0, 1}, .5);
    double[] two = new DawidSkene(swapped).logLik(new int[] {1, 0}, .5);
    assertThat(one).containsExactly(two, within(1e-15));
    assertThat(one[0]).isCloseTo(.5 * Math.log(.7 * .4), within(1e-15));
    int[] silent = {DawidSkene.ABSTAINED, DawidSkene.ABSTAINED};
    assertThat(new DawidSkene(theta).logLik(silent, 1)).containsExactly(0, 0);
  }

  @Test
  void crowd_badInput_saysBothNumbers() {
    var scorers = DawidSkene.diagonal(2, 3, .6);
    assertThatThrownBy(() -> scorers.logLik(new int[1], 1)).hasMessageContaining("1 labels");
    assertThatThrownBy(() -> scorers.logLik(new int[] {0, 3}, 1))
        .hasMessage("label of scorer 1 = 3, expected -1 to 2");
    assertThatThrownBy(() -> new DawidSkene(new double[][][] {{{.5, .6}}}))
        .hasMessageContaining("theta[0][0] must sum to 1");
    assertThatThrownBy(
            () -> new CrowdSequence(new int[2][1], new double[1][1], new double[2], new int[2]))
        .hasMessageContaining("labels have 2 turns, covariates 1");
  }

  /** Sums ln p over whole steps, weighing each pair by the chance that time ran. */
  private static double expectedLogProbability(
      CrowdModel model, CrowdSequence sequence, TransitionModel other) {
    SmoothedStates smoothed = model.smooth(sequence, 1);
    double sum = 0;
    for (int t = 1; t < sequence.turns(); t++) {
      double[] pressure = sequence.covariates()[t];
      StickyTransition mixed = model.transitions().at(pressure, sequence.contest(t));
      StickyTransition whole = model.transitions().at(pressure, 1);
      for (int i = 0; i < model.states(); i++) {
        for (int j = 0; j < model.states(); j++) {
          double ran = sequence.contest(t) * whole.probability(i, j);
          double weight = ran > 0 ? smoothed.pair(t, i, j) * ran / mixed.probability(i, j) : 0;
          sum += weight * Math.log(other.at(pressure, 1).probability(i, j));
        }
      }
    }
    return sum;
  }

  private static List<CrowdSequence> draw(CrowdModel model, RandomGenerator random, int count) {
    return RandomCrowd.sequences(new RandomCrowd(model, random).draw(count, 2, 8, CONTESTS, .2));
  }

  private static double penalised(
      CrowdModel model, CrowdModel prior, List<CrowdSequence> sequences) {
    return MapEm.count(model, sequences).logEvidence()
        + MapEm.logPrior(model, prior, EmOptions.defaults());
  }

  private static CrowdModel with(CrowdModel model, TransitionModel transitions) {
    var initial = new double[model.states()];
    Arrays.setAll(initial, model::initial);
    return new CrowdModel(initial, transitions, model.emission());
  }

  private static void assertSame(ExpectedCounts one, ExpectedCounts two, CrowdModel model) {
    assertThat(one.sequences()).isEqualTo(two.sequences());
    assertThat(one.logEvidence()).isCloseTo(two.logEvidence(), within(1e-10));
    assertThat(one.steps()).isCloseTo(two.steps(), within(1e-10));
    for (int k = 0; k < model.states(); k++) {
      assertThat(one.initial(k)).isCloseTo(two.initial(k), within(1e-10));
      for (int j = 0; j < model.emission().scorers(); j++) {
        assertThat(one.emission(j, k, 0)).isCloseTo(two.emission(j, k, 0), within(1e-10));
      }
    }
  }
}
