package dev.leeway.report;

/**
 * What the caller's terminal can show.
 *
 * @param width in cells; narrower than {@value #NARROWEST} is treated as that
 * @param colour whether escape sequences for colour may be written
 * @param unicode whether anything but ASCII may be written
 */
public record Style(int width, boolean colour, boolean unicode) {

  static final int NARROWEST = 40;

  public Style {
    width = Math.max(width, NARROWEST);
  }

  /** Returns the style for a pipe or file: 100 cells, no colour, Unicode. */
  public static Style plain() {
    return new Style(100, false, true);
  }

  public Style withWidth(int cells) {
    return new Style(cells, colour, unicode);
  }

  public Style withColour(boolean on) {
    return new Style(width, on, unicode);
  }

  public Style withUnicode(boolean on) {
    return new Style(width, colour, on);
  }

  /** Returns any text, made safe for this terminal. */
  public TerminalText text(String anything) {
    return unicode ? TerminalText.of(anything) : TerminalText.ascii(anything);
  }

  /** Returns the mark for words left out. */
  String ellipsis() {
    return unicode ? "…" : "...";
  }

  /** Returns a cell shaded by a probability; blank below .05, so that only what matters is seen. */
  String shade(double probability) {
    String[] shades =
        unicode ? new String[] {"░", "▒", "▓", "█"} : new String[] {".", ":", "+", "#"};
    return probability < 0.05 ? " " : shades[step(probability, shades.length)];
  }

  /** Returns a bar as high as a level in [0, 1]. */
  String bar(double level) {
    String[] bars =
        unicode
            ? new String[] {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}
            : new String[] {"_", ".", "-", "=", "#"};
    return level < 0.05 ? " " : bars[step(level, bars.length)];
  }

  /** Returns the mark for a turn at which a thing was not said at all. */
  String unsaid() {
    return unicode ? "·" : "?";
  }

  /** Returns the rule under a header. */
  String rule() {
    return (unicode ? "─" : "-").repeat(width);
  }

  private static int step(double level, int steps) {
    return Math.min(steps - 1, (int) (level * steps));
  }
}
