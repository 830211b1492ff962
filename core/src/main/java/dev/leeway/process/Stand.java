package dev.leeway.process;

import java.util.Locale;
import java.util.Optional;

/** What a stakeholder says to a proposal. */
public enum Stand {
  SUPPORT,
  /** Not for it, and not in its way. */
  STAND_ASIDE,
  OBJECT,
  /** Heard, and counted neither way. */
  ABSTAIN;

  /** Returns the name that entries write: {@code stand-aside}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the stand of that name. */
  public static Optional<Stand> of(String label) {
    for (Stand stand : values()) {
      if (stand.label().equals(label)) {
        return Optional.of(stand);
      }
    }
    return Optional.empty();
  }
}
