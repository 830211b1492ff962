package dev.leeway.evidence;

/** Scorers whose errors go together; pooling counts a group's readings with one exponent rho. */
public enum CorrelationGroup {
  /** Deterministic rules of the charter; near-certain, never tempered. */
  RULE,
  /** Which instruction an action follows. */
  PROVENANCE,
  /** What the content of the reply serves. */
  CONTENT,
  /** What a language model judged. */
  JUDGE
}
