package dev.leeway.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.leeway.ingest.InputException;
import dev.leeway.weave.staleness.RaterSplits;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The verdicts of several people: a CSV file with the columns id, group and verdict, a line for
 * each verdict, so that an id may be there many times.
 */
final class RatersFile {

  private static final String REMEDY =
      "\nGive a CSV file with the columns id, group and verdict (lost or held, 1 or 0).";

  private RatersFile() {}

  /** Returns the verdicts in the order of the file. */
  static List<RaterSplits.Verdict> read(Path file) {
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    var verdicts = new ArrayList<RaterSplits.Verdict>();
    try (Reader csv = Files.newBufferedReader(file);
        MappingIterator<Map<String, String>> lines =
            CsvMapper.builder().build().readerForMapOf(String.class).with(schema).readValues(csv)) {
      int line = 1;
      while (lines.hasNextValue()) {
        line++;
        verdicts.add(verdict("%s: line %d".formatted(file, line), lines.nextValue()));
      }
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read as CSV: %s.%s".formatted(file, Reason.of(e), REMEDY), e);
    }
    if (verdicts.isEmpty()) {
      throw new InputException("%s: has no verdicts.%s".formatted(file, REMEDY));
    }
    return verdicts;
  }

  private static RaterSplits.Verdict verdict(String place, Map<String, String> row) {
    String said = column(place, row, "verdict");
    return new RaterSplits.Verdict(
        column(place, row, "id"),
        column(place, row, "group"),
        GoldFile.lost(said)
            .orElseThrow(
                () ->
                    new InputException(
                        "%s: the verdict is \"%s\".\nWrite lost or held, 1 or 0."
                            .formatted(place, said))));
  }

  private static String column(String place, Map<String, String> row, String name) {
    String value = row.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new InputException("%s: has no \"%s\".%s".formatted(place, name, REMEDY));
    }
    return value;
  }
}
