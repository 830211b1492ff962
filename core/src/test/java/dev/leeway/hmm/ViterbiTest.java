package dev.leeway.hmm;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ViterbiTest {

  @Test
  void path_anyModel_isTheBestOfAllPaths() {
    forAll(
        400,
        random -> {
          var hmm = RandomHmm.draw(random, 6, 4);
          var exact = new PathEnumeration(hmm.chain(), hmm.logLik(), hmm.keep());
          assertThat(Viterbi.path(hmm.chain(), hmm.logLik())).isEqualTo(exact.bestPath);
        });
  }

  @Test
  void path_equalPaths_isTheLowestInLexicographicOrder() {
    var step = StickyTransition.of(new double[3], 0, 1);
    double third = 1.0 / 3;
    var chain = new Chain(new double[] {third, third, third}, List.of(step, step));
    assertThat(Viterbi.path(chain, new double[3][3])).containsExactly(0, 0, 0);
    double[][] logLik = {{-1, 0, 0}, {0, 0, 0}, {0, 0, 1}};
    assertThat(Viterbi.path(chain, logLik)).containsExactly(1, 0, 2);
  }

  @Test
  void path_nothingPossible_namesTheTurn() {
    var still = StickyTransition.of(new double[2], 0, 0);
    var chain = new Chain(new double[] {1, 0}, List.of(still));
    double[][] logLik = {{0, 0}, {Double.NEGATIVE_INFINITY, 0}};
    assertThatThrownBy(() -> Viterbi.path(chain, logLik)).hasMessageStartingWith("turn 1:");
  }
}
