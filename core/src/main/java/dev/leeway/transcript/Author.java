package dev.leeway.transcript;

/**
 * Who wrote a message, which its role alone does not say. Only {@link #MODEL} text is the model's
 * conduct; a prefilled assistant message, or one that an auditor wrote for it, is not.
 */
public enum Author {
  /** The model under study. */
  MODEL,
  /** Words put into the assistant's mouth before it spoke. */
  PREFILL,
  /** An auditing model or script that plays the user or simulates a tool. */
  AUDITOR,
  /** Whoever set up the system: system and developer messages. */
  OPERATOR,
  /** The person, or program, that talks to the assistant. */
  USER,
  /** A tool that really ran. */
  TOOL;

  /** Returns who writes messages of this role when the transcript does not say. */
  public static Author usual(Role role) {
    return switch (role) {
      case SYSTEM, DEVELOPER -> OPERATOR;
      case USER -> USER;
      case ASSISTANT -> MODEL;
      case TOOL -> TOOL;
    };
  }
}
