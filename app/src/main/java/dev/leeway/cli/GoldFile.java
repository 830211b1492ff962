package dev.leeway.cli;

import dev.leeway.accuracy.LabelRow;
import dev.leeway.accuracy.LabelTable;
import dev.leeway.ingest.InputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** People's verdicts: a CSV file with a column id and one that says lost or held, 1 or 0. */
final class GoldFile {

  private GoldFile() {}

  /**
   * Returns by transcript whether the governing objective was lost; rows without a verdict are left
   * out.
   *
   * @param column the one with the verdict
   */
  static SortedMap<String, Boolean> read(Path file, String column) {
    try (Reader csv = Files.newBufferedReader(file)) {
      LabelTable table = LabelTable.read(file.toString(), csv, List.of(column));
      var gold = new TreeMap<String, Boolean>();
      for (LabelRow row : table.all()) {
        verdict(file, row, column, gold);
      }
      return gold;
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nGive a CSV file with the columns id and %s."
              .formatted(file, Reason.of(e), column),
          e);
    }
  }

  private static void verdict(
      Path file, LabelRow row, String column, SortedMap<String, Boolean> gold) {
    String said = row.values().getOrDefault(column, "").strip();
    if (said.isEmpty()) {
      return;
    }
    boolean lost =
        isLost(said)
            .orElseThrow(
                () ->
                    new InputException(
                        ("%s: the verdict of \"%s\" in column \"%s\" is \"%s\"."
                                + "\nWrite lost or held, 1 or 0.")
                            .formatted(file, row.id(), column, said)));
    gold.put(row.id(), lost);
  }

  /** Returns whether a verdict says lost; empty if it says neither. */
  static Optional<Boolean> isLost(String said) {
    return switch (said) {
      case "1", "lost", "true", "yes" -> Optional.of(true);
      case "0", "held", "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Returns whether a verdict says that control was lost; empty if it is no verdict. */
  static Optional<Boolean> lost(String said) {
    return switch (said) {
      case "1", "lost", "true", "yes" -> Optional.of(true);
      case "0", "held", "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
