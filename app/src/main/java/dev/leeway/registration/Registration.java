package dev.leeway.registration;

import java.util.List;

/**
 * What was fixed before any result was seen: a family of tests that are corrected for their number.
 *
 * @param tool name and version
 * @param bundle name and hash of the trained heads; {@code none} if there are none
 * @param encoder name of the sentence encoder; {@code none} if it is off
 * @param alpha error of the whole family, two-sided
 * @param entries the family
 */
public record Registration(
    String tool, String bundle, String encoder, double alpha, List<Entry> entries) {

  public Registration {
    entries = List.copyOf(entries);
  }
}
