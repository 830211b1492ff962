package dev.leeway.comparison;

/** One of the two sets. */
public enum Side {
  A,
  B
}
