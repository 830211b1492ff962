package dev.leeway.onnx;

import java.util.ArrayList;
import java.util.List;

/** How a text of any number of tokens is cut for a model that sees a limited number at a time. */
final class TokenWindows {

  /**
   * A run of tokens.
   *
   * @param start index of the first token
   * @param end one past the last
   */
  record Window(int start, int end) {}

  private TokenWindows() {}

  /**
   * Covers all tokens with the fewest windows of which neighbours share at least {@code overlap}
   * tokens. Where there are several, each has exactly {@code capacity} tokens and they are spread
   * evenly, so that no rest of two or three tokens speaks for the end of the text.
   *
   * @param capacity how many tokens a window holds at most, above {@code overlap}
   */
  static List<Window> cover(int tokens, int capacity, int overlap) {
    if (tokens <= capacity) {
      return List.of(new Window(0, tokens));
    }
    int count = Math.ceilDiv(tokens - overlap, capacity - overlap);
    var windows = new ArrayList<Window>(count);
    for (int i = 0; i < count; i++) {
      int start = (int) ((long) i * (tokens - capacity) / (count - 1));
      windows.add(new Window(start, start + capacity));
    }
    return windows;
  }
}
