package dev.leeway.accuracy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.leeway.ingest.InputException;
import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Labels by transcript id, read from CSV with a header. Immutable. */
public final class LabelTable {

  private static final String ID = "id";

  private final SortedMap<String, LabelRow> rows;

  private LabelTable(SortedMap<String, LabelRow> rows) {
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param name of the file, for messages
   * @param columns those that must be there besides {@code id}
   * @throws InputException if a column is missing, an id stands there twice, or the text is no CSV
   */
  public static LabelTable read(String name, Reader csv, List<String> columns) {
    SortedMap<String, LabelRow> rows = new TreeMap<>();
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> lines =
        CsvMapper.builder().build().readerForMapOf(String.class).with(schema).readValues(csv)) {
      while (lines.hasNextValue()) {
        add(name, new TreeMap<>(lines.nextValue()), columns, rows);
      }
    } catch (IOException e) {
      throw new InputException(
          name + ": is no CSV with a header: " + e.getMessage() + "\nGive the label file.", e);
    }
    if (rows.isEmpty()) {
      throw new InputException(name + ": has no labels.\nGive a CSV file with a header.");
    }
    return new LabelTable(rows);
  }

  /** Returns the label of a transcript, if there is one. */
  public Optional<LabelRow> of(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** Returns all labels, in the order of their ids. */
  public Collection<LabelRow> all() {
    return rows.values();
  }

  private static void add(
      String name,
      SortedMap<String, String> values,
      List<String> columns,
      SortedMap<String, LabelRow> rows) {
    for (String column : columns) {
      requireColumn(name, values, column);
    }
    requireColumn(name, values, ID);
    String id = values.getOrDefault(ID, "");
    if (rows.putIfAbsent(id, new LabelRow(id, values)) != null) {
      throw new InputException(
          "%s: label %d repeats the id \"%s\".\nKeep one label a transcript."
              .formatted(name, rows.size() + 1, id));
    }
  }

  private static void requireColumn(String name, SortedMap<String, String> values, String column) {
    if (!values.containsKey(column)) {
      throw new InputException(
          "%s: label %s has no column \"%s\"; its columns are %s.\nThis task needs that column."
              .formatted(name, values.getOrDefault(ID, "?"), column, values.keySet()));
    }
  }
}
