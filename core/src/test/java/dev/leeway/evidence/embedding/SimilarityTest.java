package dev.leeway.evidence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SimilarityTest {

  /** Single-precision input, double arithmetic. */
  private static final double TOLERANCE = 1e-7;

  @Test
  void cosine_knownAngles_areTheirCosines() {
    float[] east = {2, 0};
    for (int degrees = 0; degrees <= 180; degrees += 15) {
      double angle = Math.toRadians(degrees);
      float[] turned = {(float) (3 * Math.cos(angle)), (float) (3 * Math.sin(angle))};
      assertThat(Similarity.cosine(east, turned)).isCloseTo(Math.cos(angle), within(TOLERANCE));
    }
  }

  @Test
  void cosine_vectorWithItself_isNeverAboveOne() {
    float[] vector = {0.1f, 0.7f, -0.3f};
    assertThat(Similarity.cosine(vector, vector)).isBetween(1 - TOLERANCE, 1.0);
  }

  @Test
  void cosine_differentLengths_saysBoth() {
    assertThatThrownBy(() -> Similarity.cosine(new float[2], new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 and 3");
  }

  @Test
  void cosine_noDirection_isRefused() {
    float[] unit = {1, 0};
    assertThatThrownBy(() -> Similarity.cosine(unit, new float[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Similarity.cosine(unit, new float[] {Float.NaN, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
