package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leeway.testing.NastyText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonDoorTest {

  static List<NastyText.Case> nasty() {
    return NastyText.all();
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void append_nastyText_isReadBackAsItWas(NastyText.Case nasty) throws JsonProcessingException {
    for (JsonDoor door : JsonDoor.values()) {
      assertThat(new ObjectMapper().readValue(written(door, nasty), String.class))
          .isEqualTo(nasty.text());
    }
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void append_nastyText_holdsNothingThatATerminalObeys(NastyText.Case nasty) {
    for (JsonDoor door : JsonDoor.values()) {
      assertThat(written(door, nasty).codePoints())
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> Character.getType(c) == Character.FORMAT)
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE)
          .noneMatch(c -> c == '\u2028' || c == '\u2029');
    }
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void append_nastyTextIntoAPage_cannotEndItsElement(NastyText.Case nasty) {
    assertThat(written(JsonDoor.PAGE, nasty)).doesNotContain("<", ">", "&");
  }

  private static String written(JsonDoor door, NastyText.Case nasty) {
    var out = new StringBuilder();
    door.append(nasty.text(), out);
    return out.toString();
  }
}
