package dev.leeway.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of texts, and the last line of an entry that carries it. */
public final class Seal {

  /*
   * The seal of an entry is the SHA-256 of everything above its last line, in UTF-8, with line
   * feeds as line ends: head -n -1 FILE | sha256sum gives it on any machine. It holds no secret: it
   * shows that a text is not the one that was sealed, not who sealed it.
   */

  static final String KEY = "seal: ";

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private static final int SHORT = 12;

  private Seal() {}

  /** Returns the SHA-256 of a text, 64 lower-case hexadecimal digits; CRLF counts as LF. */
  public static String of(String text) {
    try {
      byte[] bytes = unix(text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns as much of a seal as people need to tell it from others. */
  public static String brief(String seal) {
    return seal.length() <= SHORT ? seal : seal.substring(0, SHORT);
  }

  static boolean isSeal(String text) {
    return HEX.matcher(text).matches();
  }

  static String unix(String text) {
    return text.replace("\r\n", "\n");
  }

  /** Returns a text with its seal as the last line. */
  static String close(String body) {
    return body + KEY + of(body) + "\n";
  }
}
