package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScreenTest {

  @Test
  void screen_ofAColourTerminal_isWhatTheLauncherSays() {
    Screen screen =
        Screen.of(
            Map.of("leeway.out.terminal", "true", "leeway.columns", "132"),
            Map.of("TERM", "xterm", "LANG", "en_GB.UTF-8"));

    assertThat(screen).isEqualTo(new Screen(true, false, 132, true, true));
  }

  @Test
  void screen_refusingColour_hasNone() {
    Map<String, String> environment = Map.of("TERM", "xterm", "NO_COLOR", "1");

    assertThat(Screen.of(Map.of(), environment).colour()).isFalse();
    assertThat(Screen.of(Map.of(), Map.of("TERM", "dumb")).colour()).isFalse();
  }

  @Test
  void screen_ofAnAsciiLocale_isNotUnicode() {
    assertThat(Screen.of(Map.of(), Map.of("LC_ALL", "C", "LANG", "de.UTF-8")).unicode()).isFalse();
  }

  @Test
  void columns_thatAreNone_areTheUsual() {
    assertThat(Screen.of(Map.of("leeway.columns", "x"), Map.of()).columns()).isEqualTo(100);
    assertThat(Screen.of(Map.of("leeway.columns", "0"), Map.of()).columns()).isEqualTo(100);
  }
}
