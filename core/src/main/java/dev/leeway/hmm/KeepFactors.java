package dev.leeway.hmm;

/** The check of the factors that say how much of each state is kept at each turn. */
final class KeepFactors {

  private KeepFactors() {}

  static void check(double[][] keep, int turns, int states) {
    if (keep.length != turns) {
      throw new IllegalArgumentException(
          "keep has %d turns, expected T = %d".formatted(keep.length, turns));
    }
    for (int t = 0; t < turns; t++) {
      if (keep[t].length != states) {
        throw new IllegalArgumentException(
            "keep[%d] has %d entries, expected K = %d".formatted(t, keep[t].length, states));
      }
      for (int k = 0; k < states; k++) {
        if (!(keep[t][k] >= 0 && keep[t][k] <= 1)) {
          throw new IllegalArgumentException(
              "keep[%d][%d] = %s, expected [0, 1]".formatted(t, k, keep[t][k]));
        }
      }
    }
  }

  /** The states that are kept in full at every turn, kept at every turn; the others at none. */
  static double[][] neverEntered(double[][] keep) {
    var kept = new boolean[keep[0].length];
    for (int k = 0; k < kept.length; k++) {
      kept[k] = true;
      for (double[] row : keep) {
        kept[k] &= row[k] == 1;
      }
    }
    return constant(kept, keep.length);
  }

  /** The same states kept at every turn. */
  static double[][] constant(boolean[] kept, int turns) {
    var keep = new double[turns][kept.length];
    for (double[] row : keep) {
      for (int k = 0; k < kept.length; k++) {
        row[k] = kept[k] ? 1 : 0;
      }
    }
    return keep;
  }
}
