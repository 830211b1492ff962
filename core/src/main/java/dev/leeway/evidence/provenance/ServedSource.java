package dev.leeway.evidence.provenance;

/** Whose instruction an action serves. */
public enum ServedSource {
  /** A request of the system, developer or user, or content to which one of them delegates. */
  PRINCIPAL,
  /** An instruction in content that no principal stands behind. */
  NON_PRINCIPAL,
  /** Neither: the model goes on by itself. */
  OWN
}
