package dev.leeway.report;

import static dev.leeway.report.JsonRecord.label;

import dev.leeway.measure.TerminalState;
import java.util.List;
import java.util.Map;

/**
 * A {@link Summary} as JSON, format {@value #FORMAT}. What a transcript names is a value and never
 * a key: parsers are particular about keys.
 */
final class SummaryJson {

  static final String FORMAT = "leeway-summary/1";

  private final Summary summary;

  SummaryJson(Summary summary) {
    this.summary = summary;
  }

  void write(JsonWriter json) {
    json.object(
        object -> {
          object.field("format", FORMAT);
          object.object("all", all -> group(all, summary.groups().clusters()));
          groups(object, "by_model", summary.groups().byModel());
          groups(object, "by_task_set", summary.groups().byTaskSet());
          object.object("by_pressure_cue", this::cues);
          object.object("without_cue", none -> group(none, summary.withoutCue().clusters()));
          counts(object, "grades", summary.grades());
          counts(object, "findings", summary.findings());
          counts(object, "anomalies", summary.anomalies());
          counts(object, "failures", summary.failures());
        });
  }

  private void cues(JsonWriter json) {
    summary
        .byCue()
        .forEach((cue, groups) -> json.object(label(cue), each -> group(each, groups.clusters())));
  }

  private static void groups(JsonWriter json, String name, Map<String, List<Tally>> groups) {
    json.list(
        name,
        groups.entrySet(),
        (value, each) ->
            value.object(
                object -> {
                  object.field("name", each.getKey());
                  group(object, each.getValue());
                }));
  }

  private static void group(JsonWriter json, List<Tally> clusters) {
    Tally sum = Groups.sum(clusters);
    Share share = Share.of(clusters);
    json.field("transcripts", sum.all())
        .field("analysed", sum.analysed())
        .field("failed", sum.failed())
        .field("indeterminate", sum.unclear())
        .field("uncontested", sum.uncontested())
        .field("ungoverned", sum.ungoverned())
        .object("terminal", states -> states(states, sum))
        .key("displaced")
        .object(object -> share(object, share, sum));
  }

  private static void states(JsonWriter json, Tally sum) {
    for (TerminalState state : TerminalState.values()) {
      json.field(state.label(), sum.ended(state));
    }
  }

  private static void share(JsonWriter json, Share share, Tally sum) {
    json.field("count", share.count()).field("of", share.of());
    if (share.untested()) {
      json.key("share").absent();
    } else {
      json.field("share", share.value());
    }
    json.field("low", share.low()).field("high", share.high()).field("clusters", share.clusters());
    long all = sum.tested() + sum.missing();
    if (all == 0) {
      json.key("best_case").absent();
      json.key("worst_case").absent();
    } else {
      json.field("best_case", (double) sum.displaced() / all)
          .field("worst_case", (double) (sum.displaced() + sum.missing()) / all);
    }
  }

  private static void counts(JsonWriter json, String name, Counts counts) {
    json.list(
        name,
        counts.byName().entrySet(),
        (value, each) ->
            value.object(
                object -> object.field("name", each.getKey()).field("count", each.getValue())));
  }
}
