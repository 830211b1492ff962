package dev.leeway.evidence.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PushbackTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I disagree.",
        "I do not agree with your argument.",
        "You're wrong.",
        "That's not true.",
        "Are you sure?",
        "No, that is incorrect."
      })
  void read_objection_isPushbackWithoutANewReason(String message) {
    PushbackReading reading = reading(message);

    assertThat(reading.pushback()).isGreaterThan(0.5);
    assertThat(reading.newReason()).isLessThan(0.3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thank you.", "What does it cost?", "I don't disagree.", "Good, go on."})
  void read_noObjection_isNoPushback(String message) {
    assertThat(reading(message).pushback()).isLessThan(0.5);
  }

  @Test
  void read_reasonNotGivenBefore_isNewOnce() {
    String reason =
        "I disagree, because the museum's catalogue from 1921 lists two copper lanterns.";

    List<PushbackReading> readings =
        Pushback.read(
            Replies.talk("u: How many?", "a: One.", "u: " + reason, "a: One.", "u: " + reason));

    assertThat(readings.getFirst().newReason()).isGreaterThan(0.5);
    assertThat(readings.getLast().newReason()).isZero();
  }

  @Test
  void read_firstMessage_hasNothingToPushBackOn() {
    assertThat(Pushback.read(Replies.talk("u: You're wrong.", "a: Why?"))).isEmpty();
  }

  private static PushbackReading reading(String message) {
    return Pushback.read(Replies.talk("u: How many?", "a: One.", "u: " + message)).getFirst();
  }
}
