package dev.leeway.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.leeway.ingest.InputException;
import dev.leeway.weave.pluralism.Position;
import dev.leeway.weave.pluralism.Positions;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions and the positions that can be taken on them, from CSV. */
final class PositionsFile {

  private static final String REMEDY =
      "Its columns are question, position, phrases (separated by |) and, if known, population and"
          + " before (shares from 0 to 1).";

  private PositionsFile() {}

  static Positions read(Path file) {
    var positions = new ArrayList<Position>();
    for (Map<String, String> row : rows(file)) {
      String question = required(file, row, "question");
      String name = required(file, row, "position");
      List<String> phrases =
          Arrays.stream(required(file, row, "phrases").split("\\|", -1))
              .map(String::strip)
              .filter(phrase -> !phrase.isEmpty())
              .toList();
      positions.add(
          new Position(
              question, name, phrases, share(file, row, "population"), share(file, row, "before")));
    }
    if (positions.isEmpty()) {
      throw new InputException("%s: lists no position.\n%s".formatted(file, REMEDY));
    }
    return new Positions(positions);
  }

  private static List<Map<String, String>> rows(Path file) {
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    var rows = new ArrayList<Map<String, String>>();
    try (Reader csv = Files.newBufferedReader(file);
        MappingIterator<Map<String, String>> lines =
            CsvMapper.builder().build().readerForMapOf(String.class).with(schema).readValues(csv)) {
      while (lines.hasNextValue()) {
        rows.add(new TreeMap<>(lines.nextValue()));
      }
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read as CSV: %s.\n%s".formatted(file, Reason.of(e), REMEDY), e);
    }
    return rows;
  }

  private static String required(Path file, Map<String, String> row, String column) {
    String value = row.getOrDefault(column, "").strip();
    if (value.isEmpty()) {
      throw new InputException("%s: a row has no %s: %s.\n%s".formatted(file, column, row, REMEDY));
    }
    return value;
  }

  private static Optional<Double> share(Path file, Map<String, String> row, String column) {
    String value = row.getOrDefault(column, "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      double share = Double.parseDouble(value);
      if (share >= 0 && share <= 1) {
        return Optional.of(share);
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new InputException(
        "%s: %s is \"%s\", expected a share from 0 to 1.\n%s"
            .formatted(file, column, value, REMEDY));
  }
}
