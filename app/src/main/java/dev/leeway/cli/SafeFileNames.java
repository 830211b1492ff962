package dev.leeway.cli;

import dev.leeway.convert.IdHash;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * File names for ids that anybody may have written. A name keeps letters, digits, points, dashes
 * and underscores; where that changes the id, is too long, means something to a system, or was
 * given before, a piece of the id's hash keeps the name its own. Never leads out of a folder.
 */
final class SafeFileNames {

  private static final int LONGEST = 100;
  private static final int HASH_DIGITS = 12;
  private static final String RESERVED = "(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?";

  private final Set<String> given = new HashSet<>();

  /** Returns a name without an ending; no two calls return names that differ in case only. */
  String of(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.]+", "_");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    boolean own = cut.equals(id) && !cut.isEmpty() && !cut.matches(RESERVED) && !cut.endsWith(".");
    String name = own ? cut : cut + "-" + IdHash.hex(id).substring(0, HASH_DIGITS);
    String free = name;
    for (int number = 2; !given.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = name + "-" + number;
    }
    return free;
  }
}
