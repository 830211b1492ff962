package dev.leeway.evidence.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.math.LogOdds;
import dev.leeway.math.Platt;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeadTest {

  private static final FeatureSpace SPACE =
      new FeatureSpace(
          List.of(
              new FeatureSpace.Block("length", 1, false),
              new FeatureSpace.Block("meaning", 2, true)));

  @Test
  void probability_ofWeightsAndCalibration_isTheFormula() {
    var yes = new HeadClass("yes", .5, new float[] {2, 0, -1}, new Platt(3, -.25));
    var head = new Head("sample", SPACE, List.of(yes));
    FeatureVector features = SPACE.vector().add("length", 0, .25).add("meaning", 1, .5).build();

    double expected = LogOdds.sigmoid(3 * (.5 + 2 * .25 - 1 * .5) - .25);

    assertThat(head.probability(features)).isCloseTo(expected, within(1e-12));
    assertThat(head.probabilities(features)).containsExactly(head.probability(features));
  }

  @Test
  void probabilities_ofSeveralClasses_areTheSoftmaxOfLogOdds() {
    var head =
        new Head(
            "sample",
            SPACE,
            List.of(
                new HeadClass("a", 1, new float[3], new Platt(1, 0)),
                new HeadClass("b", -1, new float[3], new Platt(1, 0))));

    assertThat(head.probabilities(SPACE.vector().build()))
        .containsExactly(new double[] {LogOdds.sigmoid(2), LogOdds.sigmoid(-2)}, within(1e-12));
    assertThatThrownBy(() -> head.probability(SPACE.vector().build()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void vector_withoutABlock_passesItOver() {
    FeatureSpace words = SPACE.words();
    FeatureVector.Builder vector = words.vector();

    assertThat(vector.wants("meaning")).isFalse();
    FeatureVector built = vector.add("meaning", 1, 7).add("length", 0, 2).build();

    assertThat(built.size()).isEqualTo(1);
    assertThat(built.entries()).isEqualTo(1);
    assertThat(built.value(0)).isEqualTo(2);
  }

  @Test
  void vector_ofNoNumber_isRefused() {
    assertThatThrownBy(() -> SPACE.vector().add("length", 0, Double.NaN))
        .hasMessageContaining("length[0] = NaN");
    assertThatThrownBy(() -> SPACE.vector().add("length", 1, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void hashing_ofManyMarks_hasUnitLength() {
    var space = new FeatureSpace(List.of(new FeatureSpace.Block("marks", 64, false)));
    FeatureVector.Builder vector = space.vector();

    Hashing.add(vector, "marks", 64, List.of("one", "two", "two", "three"));

    FeatureVector built = vector.build();
    double square = 0;
    for (int entry = 0; entry < built.entries(); entry++) {
      square += built.value(entry) * built.value(entry);
    }
    assertThat(square).isCloseTo(1, within(1e-12));
  }
}
