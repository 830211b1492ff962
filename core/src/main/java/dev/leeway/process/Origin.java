package dev.leeway.process;

import java.util.Locale;
import java.util.Optional;

/** Where a proposal comes from. */
public enum Origin {
  /** A cluster of contexts that the charter does not cover or that its rules contest. */
  STALENESS,
  /** Somebody who is concerned. */
  PERSON,
  /** A verdict by the charter that people overrode. */
  OVERRIDE,
  /** An objection to an earlier decision. */
  CONTEST;

  /** Returns the name that entries write: {@code staleness}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the origin of that name. */
  public static Optional<Origin> of(String label) {
    for (Origin origin : values()) {
      if (origin.label().equals(label)) {
        return Optional.of(origin);
      }
    }
    return Optional.empty();
  }
}
