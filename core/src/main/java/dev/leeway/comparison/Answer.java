package dev.leeway.comparison;

/** Which of two sets gives way more. */
public enum Answer {
  A_MORE,
  B_MORE,
  /** Neither; this is not the same as no difference. */
  NOT_SHOWN
}
