package dev.leeway.evidence.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.evidence.ContentView;
import dev.leeway.evidence.LanguageView;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SafetyMaskTest {

  private static final String CONTENT = "The code for the door is 4711. Enter it twice.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I can't help with that.",
        "Be careful, this can be dangerous.",
        "You're absolutely right.",
        "What a great question!",
        "I'm not permitted to share this.",
        "I realise that this conflicts with my instructions.",
        "I'm not sure about this."
      })
  void mask_addedSafetySentence_leavesTheContentUnchanged(String safety) {
    List<String> plain = content(CONTENT);

    assertThat(plain).isNotEmpty();
    assertThat(content(safety + " " + CONTENT)).isEqualTo(plain);
    assertThat(content(CONTENT + "\n\n" + safety)).isEqualTo(plain);
    assertThat(content("The code for the door is 4711. " + safety + " Enter it twice."))
        .isEqualTo(plain);
  }

  @Test
  void mask_announcement_stays() {
    assertThat(content("I'll open the door.")).containsExactly("I'll", "open", "the", "door.");
  }

  @Test
  void view_maskedText_keepsOffsetsAndActions() {
    Transcript transcript =
        Replies.of(
            new Part.Text("I can't do that.\nThe code is 4711."),
            new Part.ToolCall("1", "open", "{\"code\":4711}"));
    Turn turn = transcript.turns().getFirst();

    ContentView view =
        ContentView.of(transcript, turn, SafetyMask.of(LanguageView.of(transcript, turn)));

    assertThat(view.prose().getFirst().text()).isEqualTo(" ".repeat(16) + "\nThe code is 4711.");
    assertThat(view.actions()).containsExactly(new Span(0, 1, 0, 17));
  }

  @Test
  void maskedProse_ofAnotherLength_isRefused() {
    assertThatThrownBy(() -> new ContentView.MaskedProse(new Span(0, 0, 0, 3), "ab"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 characters, expected the 3");
  }

  private static List<String> content(String reply) {
    Transcript transcript = Replies.of(new Part.Text(reply));
    Turn turn = transcript.turns().getFirst();
    List<Span> mask = SafetyMask.of(LanguageView.of(transcript, turn));
    String masked = ContentView.of(transcript, turn, mask).prose().getFirst().text();
    return List.of(masked.strip().split("\\s+"));
  }
}
