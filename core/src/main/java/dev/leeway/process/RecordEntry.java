package dev.leeway.process;

import java.time.LocalDate;
import java.util.List;

/**
 * One sealed entry.
 *
 * @param file its name, for messages; entries are told apart by their seals
 * @param seal SHA-256 of its text
 * @param follows the seals of the entries that it was made after; empty for the opening only
 * @param by who signs off
 */
public record RecordEntry(
    String file, String seal, List<String> follows, LocalDate date, String by, Step step) {

  public RecordEntry {
    follows = List.copyOf(follows);
  }
}
