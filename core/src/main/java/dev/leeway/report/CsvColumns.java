package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Dimension;
import dev.leeway.measure.Verdict;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The columns of the table, and what stands in them. Turns count from 1, as people count them. */
final class CsvColumns {

  private static final List<String> DIMENSIONS =
      List.of("orientation", "dominance", "integrity", "movement", "recovery");

  /** Names of the columns, in order. */
  static final List<String> NAMES = names();

  private CsvColumns() {}

  private static List<String> names() {
    var names =
        new ArrayList<String>(
            List.of(
                "transcript",
                "source",
                "line",
                "model",
                "task_set",
                "task_id",
                "outcome",
                "problem",
                "governing",
                "worst",
                "terminal",
                "ever_displaced",
                "probability_lost",
                "winner",
                "onset",
                "onset_low",
                "onset_high",
                "turns",
                "contested_turns",
                "claimed",
                "enacted",
                "held",
                "held_of",
                "grade"));
    for (String dimension : DIMENSIONS) {
      names.addAll(List.of(dimension + "_status", dimension + "_score", dimension + "_label"));
    }
    names.add("verdict");
    return List.copyOf(names);
  }

  /** Returns the row of a transcript that was not analysed. */
  static CsvRow failed(Outcome.Failed failed) {
    CsvRow row = new CsvRow().text(failed.id());
    absent(row, 5);
    row.text("failed").text(failed.problem());
    return absent(row, NAMES.size() - 8);
  }

  /** Returns the row of a transcript in which nothing governs. */
  static CsvRow ungoverned(Analysis analysis) {
    return absent(transcript(analysis), NAMES.size() - 8);
  }

  /** Returns the row of a transcript under one governing objective. */
  static CsvRow verdict(Analysis analysis, ConstraintMeasures measures, boolean worst) {
    CsvRow row = transcript(analysis);
    verdict(row, measures, worst);
    row.count(measures.turns().size())
        .count(measures.grade().contestedTurns())
        .number(measures.claimed())
        .number(measures.enacted())
        .count(measures.holdRate().count())
        .count(measures.holdRate().of())
        .text(String.valueOf(measures.grade().letter()));
    DIMENSIONS.forEach(name -> dimension(row, measures, name));
    return row.text(VerdictSentence.of(measures));
  }

  private static CsvRow transcript(Analysis analysis) {
    Source source = analysis.transcript().source();
    Manifest manifest = analysis.transcript().manifest();
    return new CsvRow()
        .text(analysis.transcript().id())
        .text(source.name())
        .count(source.line())
        .text(manifest.model())
        .text(manifest.taskSet())
        .text(manifest.taskId())
        .text("analysed")
        .absent();
  }

  private static void verdict(CsvRow row, ConstraintMeasures measures, boolean worst) {
    Verdict verdict = measures.verdict();
    row.text(verdict.governing().name())
        .truth(worst)
        .text(verdict.terminal().label())
        .truth(verdict.everDisplaced());
    // A figure for what nothing tested would be read as a good one.
    if (Account.isUncontested(measures)) {
      row.absent();
    } else {
      row.number(verdict.probability());
    }
    row.text(verdict.winner().map(id -> id.name()).orElse(""))
        .count(fromOne(verdict.onset()))
        .count(fromOne(verdict.onsetLow()))
        .count(fromOne(verdict.onsetHigh()));
  }

  private static OptionalInt fromOne(OptionalInt turn) {
    return turn.isPresent() ? OptionalInt.of(turn.getAsInt() + 1) : turn;
  }

  private static void dimension(CsvRow row, ConstraintMeasures measures, String name) {
    measures.dimensions().stream()
        .filter(dimension -> dimension.name().equals(name))
        .findFirst()
        .ifPresentOrElse(dimension -> dimension(row, dimension), () -> absent(row, 3));
  }

  private static void dimension(CsvRow row, Dimension dimension) {
    row.text(dimension.status().name().toLowerCase(Locale.ROOT))
        .count(dimension.score())
        .text(dimension.label());
  }

  private static CsvRow absent(CsvRow row, int cells) {
    for (int cell = 0; cell < cells; cell++) {
      row.absent();
    }
    return row;
  }
}
