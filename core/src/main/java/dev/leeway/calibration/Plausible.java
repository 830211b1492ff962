package dev.leeway.calibration;

import dev.leeway.math.SplitConformal;

/** Which answers a set holds that contains the true one nine times in ten. */
public enum Plausible {
  /** Only that control was lost. */
  LOST,
  /** Only that it was not. */
  HELD,
  /** Both are possible. */
  EITHER,
  /** The case is unlike the labelled ones: neither answer is. */
  NEITHER;

  /** Returns the set of a case of which P(lost) was stated. */
  static Plausible of(SplitConformal sets, double stated) {
    boolean lost = sets.contains(stated);
    boolean held = sets.contains(1 - stated);
    return lost ? (held ? EITHER : LOST) : held ? HELD : NEITHER;
  }
}
