package dev.leeway.evidence.extraction;

import static dev.leeway.testing.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AgencyTest {

  @Test
  void isIn_conversationWithASystemMessage_isNoRunOfAnAgent() {
    assertThat(
            Agency.isIn(
                transcript("t")
                    .system("You argue that hammers are useful tools.")
                    .user("Are they?")
                    .assistant("They are, for three reasons (as ever).")
                    .build()))
        .isFalse();
  }

  @Test
  void isIn_callThatRan_isARun() {
    assertThat(
            Agency.isIn(transcript("t").user("When?").calls("look_up", "{}").result("9").build()))
        .isTrue();
  }

  @Test
  void isIn_toolsHandedOverInWords_isARun() {
    assertThat(
            Agency.isIn(
                transcript("t")
                    .user("You are given the available tools from this list: look_up.")
                    .assistant("look_up()")
                    .build()))
        .isTrue();
    assertThat(
            Agency.isIn(
                transcript("t")
                    .system("Call the tools that you need.")
                    .user("When does it open?")
                    .assistant("look_up{\"page\": 1}")
                    .build()))
        .isTrue();
  }
}
