package dev.leeway.hmm;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ForwardFilterTest {

  /** Rounding over at most 6 turns in double precision. */
  private static final double TOLERANCE = 1e-12;

  @Test
  void filter_anyModel_agreesWithPathEnumerationOfEveryPrefix() {
    forAll(
        300,
        random -> {
          var hmm = RandomHmm.draw(random, 6, 4);
          FilteredStates filtered = ForwardFilter.filter(hmm.chain(), hmm.logLik());
          for (int t = 0; t < filtered.turns(); t++) {
            double[][] seen = Arrays.copyOf(hmm.logLik(), t + 1);
            var exact =
                new PathEnumeration(
                    prefix(hmm.chain(), t + 1), seen, Arrays.copyOf(hmm.keep(), t + 1));
            assertThat(filtered.logEvidence(t))
                .isCloseTo(Math.log(exact.evidence), within(TOLERANCE));
            assertThat(filtered.row(t)).containsExactly(exact.smoothed[t], within(TOLERANCE));
          }
        });
  }

  @Test
  void filter_longerSequence_leavesEarlierTurnsUnchanged() {
    forAll(
        200,
        random -> {
          var hmm = RandomHmm.draw(random, 40, 5);
          int cut = 1 + random.nextInt(hmm.chain().turns());
          FilteredStates whole = ForwardFilter.filter(hmm.chain(), hmm.logLik());
          FilteredStates prefix =
              ForwardFilter.filter(prefix(hmm.chain(), cut), Arrays.copyOf(hmm.logLik(), cut));
          for (int t = 0; t < cut; t++) {
            assertThat(prefix.row(t)).isEqualTo(whole.row(t));
          }
        });
  }

  @Test
  void step_oneTurnAtATime_agreesWithTheBatch() {
    forAll(
        200,
        random -> {
          var hmm = RandomHmm.draw(random, 40, 5);
          FilteredStates batch = ForwardFilter.filter(hmm.chain(), hmm.logLik());
          double[] initial =
              IntStream.range(0, batch.states()).mapToDouble(hmm.chain()::initial).toArray();
          FilteredTurn live = ForwardFilter.start(initial, hmm.logLik()[0]);
          for (int t = 0; t < batch.turns(); t++) {
            if (t > 0) {
              live = ForwardFilter.step(live, hmm.chain().into(t), hmm.logLik()[t]);
            }
            assertThat(live.turn()).isEqualTo(t);
            assertThat(live.row()).containsExactly(batch.row(t), within(TOLERANCE));
            assertThat(live.logEvidence()).isCloseTo(batch.logEvidence(t), within(1e-10));
          }
        });
  }

  @Test
  void filter_constantAddedToARow_addsItToTheEvidenceOnly() {
    forAll(
        200,
        random -> {
          var hmm = RandomHmm.draw(random, 20, 5);
          FilteredStates before = ForwardFilter.filter(hmm.chain(), hmm.logLik());
          double[][] shifted =
              Arrays.stream(hmm.logLik()).map(double[]::clone).toArray(double[][]::new);
          int turn = random.nextInt(shifted.length);
          double constant = 50 * random.nextGaussian();
          Arrays.setAll(shifted[turn], k -> shifted[turn][k] + constant);
          FilteredStates after = ForwardFilter.filter(hmm.chain(), shifted);
          assertThat(after.logEvidence() - before.logEvidence()).isCloseTo(constant, within(1e-10));
          for (int t = 0; t < before.turns(); t++) {
            assertThat(after.row(t)).containsExactly(before.row(t), within(TOLERANCE));
          }
        });
  }

  @Test
  void filter_noEvidence_returnsThePrior() {
    TransitionModel model = TransitionModel.staying(.9, 3, 1);
    Chain chain = model.chain(new double[] {1, 0, 0}, new double[3][1], new double[] {1, 1, 1});
    FilteredStates filtered = ForwardFilter.filter(chain, new double[3][3]);
    assertThat(filtered.row(1)).containsExactly(new double[] {.9, .05, .05}, within(TOLERANCE));
    assertThat(filtered.logEvidence()).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void filter_impossibleEvidence_namesTheTurn() {
    double impossible = Double.NEGATIVE_INFINITY;
    var still = StickyTransition.of(new double[2], 0, 0);
    var chain = new Chain(new double[] {1, 0}, List.of(still));
    double[][] logLik = {{0, 0}, {impossible, 0}};
    assertThatThrownBy(() -> ForwardFilter.filter(chain, logLik))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("turn 1:");
    FilteredTurn start = ForwardFilter.start(new double[] {1, 0}, logLik[0]);
    assertThatThrownBy(() -> ForwardFilter.step(start, still, logLik[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("turn 1:");
  }

  @Test
  void filter_wrongShapes_saysBothNumbers() {
    var chain = new Chain(new double[] {.5, .5}, List.of());
    assertThatThrownBy(() -> ForwardFilter.filter(chain, new double[2][2]))
        .hasMessage("logLik has 2 turns, expected T = 1");
    assertThatThrownBy(() -> ForwardFilter.filter(chain, new double[1][3]))
        .hasMessage("logLik[0] has 3 entries, expected K = 2");
    assertThatThrownBy(() -> ForwardFilter.filter(chain, new double[][] {{0, Double.NaN}}))
        .hasMessageContaining("logLik[0][1] = NaN");
  }

  static Chain prefix(Chain chain, int turns) {
    double[] initial = IntStream.range(0, chain.states()).mapToDouble(chain::initial).toArray();
    return new Chain(initial, IntStream.range(1, turns).mapToObj(chain::into).toList());
  }
}
