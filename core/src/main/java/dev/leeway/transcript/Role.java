package dev.leeway.transcript;

import java.util.Locale;
import java.util.Optional;

/** In whose place a message stands, after the OpenTelemetry GenAI convention. */
public enum Role {
  SYSTEM,
  DEVELOPER,
  USER,
  ASSISTANT,
  TOOL;

  /** Returns the name as transcripts write it: {@code assistant}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the role that transcripts write as {@code label}, in any case. */
  public static Optional<Role> of(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "system" -> Optional.of(SYSTEM);
      case "developer" -> Optional.of(DEVELOPER);
      case "user", "human" -> Optional.of(USER);
      case "assistant", "ai", "model" -> Optional.of(ASSISTANT);
      case "tool", "function" -> Optional.of(TOOL);
      default -> Optional.empty();
    };
  }
}
