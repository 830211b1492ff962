package dev.leeway.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.leeway.calibration.TurnSets;
import dev.leeway.ingest.InputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * People's verdicts on turns: a CSV file with the columns id, turn (from 1, as reports print it)
 * and lost. What a label says is looked at when every score is there.
 */
final class GoldTurns {

  private static final List<String> COLUMNS = List.of("id", "turn", "lost");

  private final SortedMap<String, SortedMap<Integer, Boolean>> labels = new TreeMap<>();
  private final SortedMap<String, List<Double>> scores = new TreeMap<>();
  private final Path file;

  private GoldTurns(Path file) {
    this.file = file;
  }

  static GoldTurns read(Path file) {
    var gold = new GoldTurns(file);
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (Reader csv = Files.newBufferedReader(file);
        MappingIterator<Map<String, String>> lines =
            CsvMapper.builder().build().readerForMapOf(String.class).with(schema).readValues(csv)) {
      while (lines.hasNextValue()) {
        gold.add(lines.nextValue());
      }
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nGive a CSV file with the columns id, turn and lost."
              .formatted(file, Reason.of(e)),
          e);
    }
    return gold;
  }

  private void add(Map<String, String> row) {
    for (String column : COLUMNS) {
      if (!row.containsKey(column)) {
        throw refused("a line has no column \"%s\"".formatted(column), "Give id, turn and lost.");
      }
    }
    String id = row.getOrDefault("id", "");
    int turn = turn(id, row.getOrDefault("turn", "").strip());
    String said = row.getOrDefault("lost", "").strip();
    if (said.isEmpty()) {
      return;
    }
    boolean lost =
        GoldFile.isLost(said)
            .orElseThrow(
                () ->
                    refused(
                        "turn %d of \"%s\" is said to be \"%s\"".formatted(turn, id, said),
                        "Write lost or held, 1 or 0."));
    if (labels.computeIfAbsent(id, any -> new TreeMap<>()).putIfAbsent(turn, lost) != null) {
      throw refused("turn %d of \"%s\" stands there twice".formatted(turn, id), "Keep one label.");
    }
  }

  private int turn(String id, String text) {
    try {
      int turn = Integer.parseInt(text);
      if (turn >= 1) {
        return turn;
      }
    } catch (NumberFormatException e) {
      throw refused(noTurn(id, text), "Turns count from 1.");
    }
    throw refused(noTurn(id, text), "Turns count from 1.");
  }

  private static String noTurn(String id, String text) {
    return "\"%s\" of \"%s\" is no turn".formatted(text, id);
  }

  private InputException refused(String why, String remedy) {
    return new InputException("%s: %s.\n%s".formatted(file, why, remedy));
  }

  /** Takes P(control was lost) at each turn of a transcript. */
  void take(String id, List<Double> stated) {
    if (labels.containsKey(id)) {
      scores.put(id, List.copyOf(stated));
    }
  }

  /** Returns the transcripts that have a label and were read. */
  List<TurnSets.Labelled> joined() {
    var joined = new ArrayList<TurnSets.Labelled>();
    scores.forEach(
        (id, stated) -> {
          var turns = new ArrayList<TurnSets.Turn>();
          labels
              .getOrDefault(id, new TreeMap<>())
              .forEach((turn, lost) -> turns.add(turn(id, stated, turn, lost)));
          joined.add(new TurnSets.Labelled(id, turns));
        });
    return joined;
  }

  private TurnSets.Turn turn(String id, List<Double> stated, int turn, boolean lost) {
    if (turn > stated.size()) {
      throw refused(
          "\"%s\" has a label of turn %d, and %d turns".formatted(id, turn, stated.size()),
          "Turns count from 1.");
    }
    return new TurnSets.Turn(stated.get(turn - 1), lost);
  }
}
