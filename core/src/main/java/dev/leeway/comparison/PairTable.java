package dev.leeway.comparison;

import dev.leeway.math.McNemar;
import dev.leeway.math.PoissonWeights;
import java.util.HashMap;
import java.util.Map;

/** Which transcripts lost control, by id; at most {@value #MOST} ids. Mutable; one thread. */
final class PairTable {

  static final int MOST = 200_000;

  private static final int SEEN = 1;
  private static final int LOST = 2;
  private static final int TWICE = 4;

  /** Bits of B stand above those of A. */
  private static final int SHIFT = 3;

  private final Map<Long, Integer> flags = new HashMap<>();

  void add(Side side, String id, boolean lost) {
    Long key = PoissonWeights.key(id);
    int shift = side == Side.A ? 0 : SHIFT;
    int before = flags.getOrDefault(key, 0);
    if (before == 0 && flags.size() >= MOST) {
      return;
    }
    boolean again = ((before >> shift) & SEEN) != 0;
    int now = SEEN | (lost ? LOST : 0) | (again ? TWICE : 0);
    flags.put(key, before | (now << shift));
  }

  /** Returns the pairs of ids that each set has once. */
  Pairs pairs() {
    var counts = new int[4];
    for (int each : flags.values()) {
      boolean pair = once(each) && once(each >> SHIFT);
      if (pair) {
        counts[((each & LOST) != 0 ? 2 : 0) + ((each & (LOST << SHIFT)) != 0 ? 1 : 0)]++;
      }
    }
    return new Pairs(
        counts[3], counts[2], counts[1], counts[0], McNemar.exact(counts[2], counts[1]));
  }

  private static boolean once(int bits) {
    return (bits & SEEN) != 0 && (bits & TWICE) == 0;
  }
}
