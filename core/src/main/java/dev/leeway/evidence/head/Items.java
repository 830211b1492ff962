package dev.leeway.evidence.head;

/** Counts the items of lists. */
final class Items {

  private Items() {}

  /** Returns how many lines begin with a number or a bullet. */
  static int in(String text) {
    return (int) text.lines().filter(line -> begins(line.strip())).count();
  }

  private static boolean begins(String line) {
    int at = 0;
    while (at < line.length() && at < 2 && Character.isDigit(line.charAt(at))) {
      at++;
    }
    boolean numbered = at > 0 && at + 1 < line.length() && ".)".indexOf(line.charAt(at)) >= 0;
    boolean bullet = line.length() > 1 && "-*•".indexOf(line.charAt(0)) >= 0;
    return numbered
        ? Character.isWhitespace(line.charAt(at + 1))
        : bullet && Character.isWhitespace(line.charAt(1));
  }
}
