package dev.leeway.cascade;

/**
 * How much of the encoder's work is to be done, as a threshold on what a text is worth. Each
 * transcript is decided by itself, so that none depends on what is analysed beside it.
 *
 * @param share of the work of reading everything, in [0, 1]
 */
public record EncoderBudget(double share) {

  /*
   * What the dearest text that is left out is worth, in bits, at each share of the work on the two
   * development sets of docs/benchmarks/cascade.md whose figures rest on the encoder, agent-safety
   * and harm, each counted the same: read off what `leeway bench cascade` prints of them, rounded
   * (2026-11-21). Between the shares it is interpolated by logarithms, below the last it grows as
   * the share falls. No label has a part in it. On other transcripts the share comes out otherwise.
   */
  private static final double[] SHARES = {.5, .25, .1, .05};
  private static final double[] BITS = {.012, .06, .15, .19};

  public EncoderBudget {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share is %s, expected 0 to 1".formatted(share));
    }
  }

  /** Returns the budget that leaves nothing out. */
  public static EncoderBudget whole() {
    return new EncoderBudget(1);
  }

  /** Returns whether nothing is left out. */
  public boolean isWhole() {
    return share == 1;
  }

  /** Returns what a text must be worth more than to be read, in bits; infinite at a share of 0. */
  public double threshold() {
    int last = SHARES.length - 1;
    if (share >= SHARES[0]) {
      return BITS[0] * (1 - share) / (1 - SHARES[0]);
    }
    for (int i = 1; i <= last; i++) {
      if (share >= SHARES[i]) {
        double along = Math.log(share / SHARES[i]) / Math.log(SHARES[i - 1] / SHARES[i]);
        return Math.exp((1 - along) * Math.log(BITS[i]) + along * Math.log(BITS[i - 1]));
      }
    }
    return BITS[last] * SHARES[last] / share;
  }
}
