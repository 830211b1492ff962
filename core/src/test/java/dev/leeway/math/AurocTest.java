package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AurocTest {

  private static final double TOLERANCE = 1e-14;

  @Test
  void value_reference_agreesWithExactFractions() {
    var auroc =
        new Auroc(
            Reference.numbers(Reference.node("scores")),
            Reference.flags(Reference.node("positive")));
    assertThat(auroc.value().orElseThrow())
        .isCloseTo(Reference.node("auroc").doubleValue(), within(TOLERANCE));
  }

  @Test
  void weighted_anyWeights_isTheAreaOverRepeatedRows() {
    forAll(
        200,
        random -> {
          int rows = 2 + random.nextInt(12);
          double[] scores = random.ints(rows, 0, 5).asDoubleStream().toArray();
          var positive = new boolean[rows];
          int[] weights = random.ints(rows, 0, 4).toArray();
          for (int i = 0; i < rows; i++) {
            positive[i] = random.nextBoolean();
          }
          int[] repeated =
              IntStream.range(0, rows)
                  .flatMap(i -> IntStream.range(0, weights[i]).map(times -> i))
                  .toArray();
          double pairs = 0;
          double ordered = 0;
          for (int i : repeated) {
            for (int j : repeated) {
              if (positive[i] && !positive[j]) {
                pairs++;
                ordered += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? .5 : 0;
              }
            }
          }
          var area = new Auroc(scores, positive).weighted(weights);
          assertThat(area.isPresent()).isEqualTo(pairs > 0);
          if (pairs > 0) {
            assertThat(area.getAsDouble()).isCloseTo(ordered / pairs, within(TOLERANCE));
          }
        });
  }

  @Test
  void value_infinitiesAndTies_countAsOrderedAndHalf() {
    double infinity = Double.POSITIVE_INFINITY;
    boolean[] positive = {true, false, false};
    assertThat(new Auroc(new double[] {infinity, infinity, 0}, positive).value()).hasValue(.75);
    assertThat(new Auroc(new double[] {0.0, -0.0, -1}, positive).value()).hasValue(.75);
  }

  @Test
  void value_oneClassOnly_isEmpty() {
    assertThat(new Auroc(new double[] {1, 2}, new boolean[] {true, true}).value()).isEmpty();
    assertThat(new Auroc(new double[0], new boolean[0]).value()).isEmpty();
  }

  @Test
  void auroc_notANumber_saysWhere() {
    assertThatThrownBy(() -> new Auroc(new double[] {Double.NaN}, new boolean[1]))
        .hasMessageContaining("scores[0] = NaN");
    assertThatThrownBy(() -> new Auroc(new double[2], new boolean[1]))
        .hasMessageContaining("2 scores for 1 outcomes");
  }
}
