package dev.leeway.ingest;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Damages bytes in seeded ways: flips, cuts, doublings, and bytes that mean something to JSON. */
final class Mutations {

  private static final byte[] MEANINGFUL = {
    '{', '}', '[', ']', '"', ':', ',', '\\', '\n', '\r', 0, ' ', 'u', '-', (byte) 0xE9, (byte) 0xED
  };

  private Mutations() {}

  /** Returns mutants; each depends on its number only. */
  static Stream<byte[]> of(byte[] original, int count) {
    return LongStream.range(0, count)
        .mapToObj(seed -> RandomGeneratorFactory.of("L64X128MixRandom").create(seed))
        .map(random -> mutate(original, random));
  }

  private static byte[] mutate(byte[] original, RandomGenerator random) {
    byte[] bytes = original.clone();
    int wounds = 1 + random.nextInt(4);
    for (int wound = 0; wound < wounds; wound++) {
      bytes = wound(bytes, random);
    }
    return bytes;
  }

  private static byte[] wound(byte[] bytes, RandomGenerator random) {
    int at = random.nextInt(bytes.length);
    int to = at + random.nextInt(Math.min(40, bytes.length - at));
    return switch (random.nextInt(5)) {
      case 0 -> with(bytes, at, (byte) random.nextInt(256));
      case 1 -> with(bytes, at, MEANINGFUL[random.nextInt(MEANINGFUL.length)]);
      case 2 -> Arrays.copyOf(bytes, Math.max(1, at));
      case 3 -> spliced(bytes, at, to, at);
      default -> spliced(bytes, at, at, to);
    };
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    byte[] changed = bytes.clone();
    changed[at] = value;
    return changed;
  }

  /** Returns the bytes up to {@code end}, then those from {@code from}: a doubling or a hole. */
  private static byte[] spliced(byte[] bytes, int at, int end, int from) {
    int head = Math.max(at, end);
    byte[] joined = Arrays.copyOf(bytes, Math.max(1, head + bytes.length - from));
    System.arraycopy(bytes, from, joined, head, bytes.length - from);
    return joined;
  }
}
