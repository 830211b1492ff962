package dev.leeway.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What listens at the ends of standard output and standard error.
 *
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param columns width in cells; of no meaning unless one of them is a terminal
 * @param colour whether that person wants colour
 * @param unicode whether the terminal shows more than ASCII
 */
public record Screen(
    boolean outIsTerminal, boolean errIsTerminal, int columns, boolean colour, boolean unicode) {

  private static final int USUAL_COLUMNS = 100;

  /** Returns the screen of a pipe or a file. */
  public static Screen none() {
    return new Screen(false, false, USUAL_COLUMNS, false, true);
  }

  /**
   * Returns what the launcher and the environment say. The virtual machine cannot ask about
   * standard error by itself, so {@code leeway} passes properties.
   */
  static Screen of(Map<String, String> properties, Map<String, String> environment) {
    boolean dumb =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Screen(
        "true".equals(properties.get("leeway.out.terminal")),
        "true".equals(properties.get("leeway.err.terminal")),
        columns(properties.getOrDefault("leeway.columns", "")),
        !dumb,
        isUtf8(environment));
  }

  private static int columns(String text) {
    boolean plausible =
        !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(Character::isDigit);
    int columns = plausible ? Integer.parseInt(text) : 0;
    return columns == 0 ? USUAL_COLUMNS : columns;
  }

  private static boolean isUtf8(Map<String, String> environment) {
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("C")
            .toLowerCase(Locale.ROOT);
    return locale.contains("utf-8") || locale.contains("utf8");
  }
}
