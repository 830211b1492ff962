package dev.leeway.ingest.text;

import dev.leeway.transcript.Role;
import java.util.Locale;
import java.util.Optional;

/**
 * The word and colon that begin a turn in plain text, at the start of a line.
 *
 * @param length how many characters belong to the marker, one following space included
 */
public record TurnMarker(Role role, int length) {

  private static final int LONGEST_WORD = "developer".length();

  /** Returns the marker with which the line begins. */
  public static Optional<TurnMarker> of(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > LONGEST_WORD) {
      return Optional.empty();
    }
    int length = line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
    return role(line.substring(0, colon)).map(role -> new TurnMarker(role, length));
  }

  /** Words that ordinary prose puts before a colon, such as {@code model}, are not among them. */
  private static Optional<Role> role(String word) {
    boolean capital = Character.isUpperCase(word.charAt(0));
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "system", "developer", "user", "human", "assistant", "ai", "tool" ->
          capital ? Role.of(word) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
