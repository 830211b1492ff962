package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class BradleyTerryTest {

  @Test
  void fit_reference_agreesWithGradientAscent() {
    JsonNode node = Reference.node("wins");
    var wins = new double[node.size()][];
    for (int i = 0; i < wins.length; i++) {
      wins[i] = Reference.numbers(node.get(i));
    }
    double[] expected = Reference.numbers(Reference.node("strengths"));
    BradleyTerry fit = BradleyTerry.fit(wins, 1);
    for (int i = 0; i < expected.length; i++) {
      assertThat(fit.strength(i)).isCloseTo(expected[i], within(1e-9));
    }
    assertThat(fit.supremacy(0, 1)).isCloseTo(7.5 / 8, within(1e-12));
  }

  @Test
  void fit_anyWins_leavesNoGradientAndSumsToZero() {
    forAll(
        200,
        random -> {
          BradleyTerry fit = BradleyTerry.fit(draw(random), .1 + random.nextDouble());
          double sum = 0;
          for (int i = 0; i < fit.contestants(); i++) {
            assertThat(fit.gradient()[i]).isCloseTo(0, within(1e-8));
            sum += fit.strength(i);
          }
          assertThat(sum).isCloseTo(0, within(1e-8));
        });
  }

  @Test
  void fit_noMeetings_knowsNothing() {
    BradleyTerry fit = BradleyTerry.fit(new double[3][3], 1);
    assertThat(fit.strength(2)).isZero();
    assertThat(fit.probability(0, 1)).isEqualTo(.5);
    assertThat(fit.supremacy(0, 1)).isEqualTo(.5);
  }

  @Test
  void fit_badWins_saysWhere() {
    assertThatThrownBy(() -> BradleyTerry.fit(new double[][] {{0, -1}, {0, 0}}, 1))
        .hasMessageContaining("wins[0][1] = -1.0");
    assertThatThrownBy(() -> BradleyTerry.fit(new double[][] {{1}}, 1))
        .hasMessageContaining("wins[0][0] = 1.0, expected 0");
    assertThatThrownBy(() -> BradleyTerry.fit(new double[1][1], 0))
        .hasMessageContaining("ridge = 0.0");
  }

  private static double[][] draw(RandomGenerator random) {
    int size = 2 + random.nextInt(5);
    var wins = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        wins[i][j] = i == j ? 0 : random.nextInt(40);
      }
    }
    return wins;
  }
}
