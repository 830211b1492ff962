package dev.leeway.cli;

import dev.leeway.process.CharterRecord;
import dev.leeway.process.Clerk;
import dev.leeway.process.RecordException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who signs an entry off, and on which day. */
final class SignOption {

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      description = "Who signs the entry off.")
  private String by = "";

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "The day of the entry, like 2026-11-21. Default: today.")
  private Optional<LocalDate> date = Optional.empty();

  /** Returns who makes entries into a record. */
  Clerk clerk(CharterRecord record) throws RecordException {
    return new Clerk(record, date.orElseGet(SignOption::today), by);
  }

  /** Returns the day on this machine. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
