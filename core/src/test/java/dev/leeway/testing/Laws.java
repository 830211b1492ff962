package dev.leeway.testing;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Checks a law on seeded random cases; a failure names the seed that replays it. */
public final class Laws {

  private Laws() {}

  /** Runs the law on cases seeded 0, 1, 2 ...; {@code -Dlaw.seed=N} replays one. */
  public static void forAll(int cases, Consumer<RandomGenerator> law) {
    Long replay = Long.getLong("law.seed");
    long first = (replay == null) ? 0 : replay;
    long last = (replay == null) ? cases - 1 : replay;
    for (long seed = first; seed <= last; seed++) {
      try {
        law.accept(random(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("law fails; replay with -Dlaw.seed=" + seed, e);
      }
    }
  }

  /** The generator that every test draws from. */
  public static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
