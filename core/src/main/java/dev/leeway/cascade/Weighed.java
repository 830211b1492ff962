package dev.leeway.cascade;

/**
 * A turn, or a run as a whole, with what the encoder's reading of it is worth.
 *
 * @param run whether it is the run as a whole
 * @param turn where the answer would stand
 * @param texts about how many texts it takes, at least 1
 * @param bits expected information about the verdicts, at least 0
 */
public record Weighed(boolean run, int turn, int texts, double bits) {

  /** Returns the expected information for the work of one text, in bits. */
  public double worth() {
    return bits / texts;
  }
}
