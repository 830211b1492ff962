package dev.leeway.finding;

/** How much a finding should worry a reader, from least to most. */
public enum Severity {
  /** Worth knowing. */
  NOTE,
  /** The governing objective was tested or its words stood alone. */
  WARNING,
  /** The governing objective lost control. */
  ALERT
}
