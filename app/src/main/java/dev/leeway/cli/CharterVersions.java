package dev.leeway.cli;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of charters' versions: runs of digits as numbers, all else letter by letter. */
final class CharterVersions {

  private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

  private CharterVersions() {}

  /** Returns less than, equal to or greater than 0, as {@code 1.9} comes before {@code 1.10}. */
  static int compare(String one, String other) {
    Matcher a = PIECE.matcher(one);
    Matcher b = PIECE.matcher(other);
    while (true) {
      boolean moreA = a.find();
      boolean moreB = b.find();
      if (!moreA || !moreB) {
        return Boolean.compare(moreA, moreB);
      }
      int order = piece(a.group(), b.group());
      if (order != 0) {
        return order;
      }
    }
  }

  private static int piece(String one, String other) {
    boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
    return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }
}
