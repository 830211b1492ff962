package dev.leeway.comparison;

/** One of the two sets. */
public enum Side {
  A,
  B;

  /** Returns 0 for A and 1 for B, for arrays of both. */
  int index() {
    return this == A ? 0 : 1;
  }
}
