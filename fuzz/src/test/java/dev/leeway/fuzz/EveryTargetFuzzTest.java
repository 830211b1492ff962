package dev.leeway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All targets as one, for a build's short search: Jazzer searches one target a process, and a
 * process a target would cost more than the search. The first byte says which target the others are
 * for.
 */
final class EveryTargetFuzzTest {

  private static final List<Targets.Target> TARGETS = Targets.all();

  static Stream<byte[]> seeds() {
    var seeds = new ArrayList<byte[]>();
    for (int i = 0; i < TARGETS.size(); i++) {
      for (byte[] seed : TARGETS.get(i).seeds()) {
        byte[] led = new byte[seed.length + 1];
        led[0] = (byte) i;
        System.arraycopy(seed, 0, led, 1, seed.length);
        seeds.add(led);
      }
    }
    return seeds.stream();
  }

  @MethodSource("seeds")
  @FuzzTest
  void any(byte[] bytes) throws Throwable {
    if (bytes.length > 0) {
      Targets.Target target = TARGETS.get((bytes[0] & 0xFF) % TARGETS.size());
      try {
        target.check(Arrays.copyOfRange(bytes, 1, bytes.length));
      } catch (Throwable e) {
        throw new AssertionError("found by " + target.name() + ", behind the first byte", e);
      }
    }
  }
}
