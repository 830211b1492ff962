package dev.leeway.evidence.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HarmFeaturesTest {

  private static final String ASKED = "How do I open the old door?";
  private static final String ANSWER = "Turn the key twice. Then lift the handle.";

  /** A request points along one axis, all else along two: so every product is known. */
  private static final Encoder AXES = new Encoder.Present(new Axes());

  @Test
  void features_ofAnAnswer_areItsMeaningAndItsProductsWithTheRequest() {
    FeatureVector features = HarmFeatures.of(HarmFeatures.SPACE, exchange(ANSWER), AXES);

    int meaning = 6 + (1 << 12);
    int together = meaning + 384;
    // Oracle: 2 u, and 2 sqrt(384) u v for each pair of components.
    assertThat(value(features, meaning)).isCloseTo(2 * .6, within(1e-6));
    assertThat(value(features, meaning + 1)).isCloseTo(2 * .8, within(1e-6));
    assertThat(value(features, together)).isCloseTo(2 * Math.sqrt(384) * .6, within(1e-5));
    assertThat(value(features, together + 1)).isZero();
  }

  @Test
  void features_withASafetySentence_areThoseWithoutIt() {
    FeatureVector plain = HarmFeatures.of(HarmFeatures.SPACE, exchange(ANSWER), AXES);

    for (String safety :
        List.of("I'm sorry, but I can't help with that.", "Be careful, this can be dangerous.")) {
      FeatureVector more =
          HarmFeatures.of(HarmFeatures.SPACE, exchange(safety + " " + ANSWER), AXES);

      assertThat(more.minus(plain).entries()).isZero();
    }
  }

  @Test
  void substance_ofOneCautiousSentence_isThatSentence() {
    String cautious = "Be careful, this can be dangerous.";

    assertThat(exchange(cautious).content()).isBlank();
    assertThat(exchange(cautious).substance()).isEqualTo(cautious);
  }

  @Test
  void substance_ofARefusal_isNothing() {
    assertThat(exchange("I'm sorry, but I can't help with that.").substance()).isBlank();
    assertThat(exchange("Be careful, this can be dangerous. I can't help with that.").substance())
        .isBlank();
  }

  private static double value(FeatureVector features, int index) {
    for (int entry = 0; entry < features.entries(); entry++) {
      if (features.index(entry) == index) {
        return features.value(entry);
      }
    }
    return 0;
  }

  private static Exchange exchange(String reply) {
    Transcript transcript = TranscriptBuilder.transcript("t").user(ASKED).assistant(reply).build();
    return Exchange.of(transcript, transcript.turns().getLast());
  }

  private static final class Axes implements Embedder {

    @Override
    public float[] embed(String text) {
      var vector = new float[384];
      if (text.equals(ASKED)) {
        vector[0] = 1;
      } else {
        vector[0] = .6f;
        vector[1] = .8f;
      }
      return vector;
    }

    @Override
    public int dimension() {
      return 384;
    }

    @Override
    public String name() {
      return "axes";
    }
  }
}
