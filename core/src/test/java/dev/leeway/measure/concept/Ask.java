package dev.leeway.measure.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Scenes;

/** Questions of tests to the registry. */
final class Ask {

  private static final double TOLERANCE = 1e-6;

  private Ask() {}

  /** Returns the answer about a concept. */
  static Answer of(String id, Scenes scenes) {
    return Concepts.answers(Concepts.runtime(), scenes.scene()).about(id).orElseThrow();
  }

  /** Returns the value of an answer, which must have one. */
  static double value(String id, Scenes scenes) {
    Answer answer = of(id, scenes);
    assertThat(answer.status()).as(answer.reason()).isEqualTo(Answer.Status.MEASURED);
    return answer.value().orElseThrow();
  }

  /** Returns the value of a piece of an answer. */
  static double part(Answer answer, String name) {
    return answer.part(name).orElseThrow().value().orElseThrow();
  }

  /** Checks the value of a concept. */
  static void assertValue(String id, Scenes scenes, double expected) {
    assertThat(value(id, scenes)).as(id).isCloseTo(expected, within(TOLERANCE));
  }

  /** Checks that a concept has no value, and why. */
  static Answer assertAbsent(String id, Scenes scenes, Answer.Status status) {
    Answer answer = of(id, scenes);
    assertThat(answer.status()).as(answer.reason()).isEqualTo(status);
    assertThat(answer.value()).isEmpty();
    return answer;
  }
}
