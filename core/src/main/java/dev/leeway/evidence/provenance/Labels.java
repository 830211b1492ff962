package dev.leeway.evidence.provenance;

import java.util.List;

/** Finds where what a line says begins, after "Notice board:", a number or a key. */
final class Labels {
  private static final int SHORT = 4;

  private Labels() {}

  /** Walks past "Notice board:", "- 3." and the like, one after the other. */
  static int end(String text, List<Token> tokens) {
    boolean numbered = !tokens.isEmpty() && Character.isDigit(text.charAt(tokens.get(0).start()));
    int at = afterLabel(text, tokens, 0);
    int next = at;
    while (next > 0 && next < tokens.size()) {
      at = next;
      next = afterLabel(text, tokens, at);
    }
    at = Math.max(at, next);
    return at == 0 && numbered ? 1 : at;
  }

  private static int afterLabel(String text, List<Token> tokens, int from) {
    for (int i = from; i < Math.min(from + SHORT, tokens.size()); i++) {
      int end = tokens.get(i).end();
      boolean quote = end < text.length() && "\"'*]".indexOf(text.charAt(end)) >= 0;
      int colon = quote ? end + 1 : end;
      if (colon < text.length() && text.charAt(colon) == ':') {
        return joined(tokens, i + 1);
      }
    }
    return 0;
  }

  /** A name with underscores stands after its pieces once more, as a whole. */
  private static int joined(List<Token> tokens, int at) {
    int next = at;
    while (next < tokens.size() && tokens.get(next).start() < tokens.get(at - 1).end()) {
      next++;
    }
    return next;
  }
}
