package dev.leeway.evidence;

/** The range checks of this room's values. */
final class Checks {

  private Checks() {}

  static void probability(String name, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("%s is %s, expected [0, 1]".formatted(name, probability));
    }
  }
}
