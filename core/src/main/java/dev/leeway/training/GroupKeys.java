package dev.leeway.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short names of groups that tell nothing of what is in them. */
final class GroupKeys {

  private static final int BYTES = 8;

  private GroupKeys() {}

  /** Returns a short name for each key: equal keys, equal names. */
  static List<String> of(List<String> keys) {
    return keys.stream().map(GroupKeys::of).toList();
  }

  private static String of(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
