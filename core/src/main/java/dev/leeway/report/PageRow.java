package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Verdict;
import java.util.Optional;

/** What the page's list shows of one outcome, as a JSON object. */
final class PageRow {

  private PageRow() {}

  /**
   * @param attention how urgent it is
   * @param body how much more of it the page holds
   */
  static void write(JsonWriter json, Outcome outcome, Attention attention, PageBudget.Body body) {
    json.object(
        row -> {
          row.field("level", attention.level()).field("body", JsonRecord.label(body));
          switch (outcome) {
            case Outcome.Failed failed ->
                row.field("id", failed.id())
                    .field("terminal", "not-analysed")
                    .field("problem", failed.problem());
            case Outcome.Done done -> done(row, done.analysis());
          }
        });
  }

  private static void done(JsonWriter row, Analysis analysis) {
    row.field("id", analysis.transcript().id())
        .field("model", analysis.transcript().manifest().model())
        .field("task_set", analysis.transcript().manifest().taskSet())
        .field("task_id", analysis.transcript().manifest().taskId());
    Optional<ConstraintMeasures> worst = analysis.measures().worst();
    if (worst.isEmpty()) {
      row.field("terminal", "ungoverned");
      return;
    }
    Verdict verdict = worst.get().verdict();
    row.field("terminal", verdict.terminal().label())
        .field("governing", verdict.governing().name())
        .optional("winner", verdict.winner(), JsonRecord::id)
        .field("probability", analysis.loss())
        .field("grade", String.valueOf(worst.get().grade().letter()));
    row.optional("onset", verdict.onset());
    row.list(
        "findings",
        analysis.findings().stream().map(finding -> finding.kind().label()).distinct().toList(),
        JsonWriter::string);
  }
}
