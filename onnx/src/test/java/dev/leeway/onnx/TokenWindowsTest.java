package dev.leeway.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.onnx.TokenWindows.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenWindowsTest {

  @Test
  void cover_textThatFits_isOneWindow() {
    assertThat(TokenWindows.cover(0, 10, 3)).containsExactly(new Window(0, 0));
    assertThat(TokenWindows.cover(10, 10, 3)).containsExactly(new Window(0, 10));
  }

  @Test
  void cover_oneTokenTooMany_isTwoWindows() {
    assertThat(TokenWindows.cover(11, 10, 3)).containsExactly(new Window(0, 10), new Window(1, 11));
  }

  @Test
  void cover_anyLength_missesNoTokenAndOverlapsEnough() {
    for (int capacity = 4; capacity < 12; capacity++) {
      for (int overlap = 0; overlap < capacity; overlap++) {
        for (int tokens = capacity + 1; tokens < 100; tokens++) {
          checkCover(tokens, capacity, overlap);
        }
      }
    }
  }

  @Test
  void cover_tenMillionTokens_endsAtTheLast() {
    List<Window> windows = TokenWindows.cover(10_000_000, 254, 32);

    assertThat(windows.getLast().end()).isEqualTo(10_000_000);
  }

  private static void checkCover(int tokens, int capacity, int overlap) {
    List<Window> windows = TokenWindows.cover(tokens, capacity, overlap);
    String where = tokens + " tokens, capacity " + capacity + ", overlap " + overlap;
    assertThat(windows.getFirst().start()).as(where).isZero();
    assertThat(windows.getLast().end()).as(where).isEqualTo(tokens);
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      assertThat(window.end() - window.start()).as(where).isEqualTo(capacity);
      if (i > 0) {
        int shared = windows.get(i - 1).end() - window.start();
        assertThat(shared).as(where).isGreaterThanOrEqualTo(overlap);
      }
    }
    // One window fewer, laid as far apart as the overlap allows, would not reach the last token.
    int reach = capacity + (windows.size() - 2) * (capacity - overlap);
    assertThat(reach).as(where).isLessThan(tokens);
  }
}
