package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Lineage;
import dev.leeway.analysis.Outcome;
import dev.leeway.calibration.Calibrated;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Transcript;
import java.io.IOException;

/**
 * One outcome as one line of {@code analysis.jsonl}, format {@value #FORMAT}: everything that an
 * analysis holds except the words of the transcript beyond its citations. Indices count from 0. The
 * same outcome gives the same bytes. Described field by field in {@code docs/analysis-jsonl.md} and
 * by the schema in {@value #SCHEMA}.
 */
public final class JsonReport {

  /** The version of the format; it changes whenever a reader could notice. */
  public static final String FORMAT = "leeway-analysis/2";

  /** The JSON Schema, as a resource beside this class. */
  public static final String SCHEMA = "analysis.schema.json";

  private JsonReport() {}

  /**
   * Appends one outcome and a line feed.
   *
   * @throws IllegalArgumentException if a number is not finite, which is a bug of whoever measured
   *     it
   */
  public static void append(Outcome outcome, Appendable out) throws IOException {
    out.append(line(outcome)).append('\n');
  }

  /** Returns one outcome as a JSON object on one line, without a line end. */
  public static String line(Outcome outcome) {
    var line = new StringBuilder();
    write(outcome, new JsonWriter(line, JsonDoor.FILE));
    return line.toString();
  }

  static void write(Outcome outcome, JsonWriter json) {
    switch (outcome) {
      case Outcome.Failed failed ->
          json.object(
              line ->
                  line.field("format", FORMAT)
                      .field("outcome", "failed")
                      .field("id", failed.id())
                      .field("problem", failed.problem()));
      case Outcome.Done done -> json.object(line -> analysis(line, done.analysis(), false));
    }
  }

  /**
   * Writes an analysis for a page that shows every turn under every objective: without concepts,
   * for which it has no room, and with the turns of what nothing contested.
   */
  static void writeForPage(Outcome outcome, JsonWriter json) {
    if (outcome instanceof Outcome.Done done) {
      json.object(line -> analysis(line, done.analysis(), true));
    } else {
      write(outcome, json);
    }
  }

  private static void analysis(JsonWriter json, Analysis analysis, boolean page) {
    Transcript transcript = analysis.transcript();
    json.field("format", FORMAT).field("outcome", "analysed").field("id", transcript.id());
    json.object("source", source -> source(source, transcript));
    json.object("conditions", conditions -> conditions(conditions, transcript.manifest()));
    json.field("messages", transcript.messages().size());
    json.list("turns", transcript.turns(), JsonRecord::turn);
    json.list("events", transcript.events(), JsonRecord::event);
    json.list("anomalies", transcript.anomalies(), JsonRecord::anomaly);
    JsonMeasures.write(json, analysis.measures(), analysis.belief(), page);
    analysis
        .calibrated()
        .ifPresent(value -> json.object("calibrated", to -> calibrated(to, value)));
    json.list("findings", analysis.findings(), JsonRecord::finding);
    if (!page) {
      json.list("concepts", analysis.concepts(), JsonConcepts::write);
    }
    json.list("evidence", analysis.evidence(), JsonEvidence::turn);
    json.object("ledger", ledger -> JsonMeasures.ledger(ledger, analysis.belief().ledger()));
    json.object("lineage", lineage -> lineage(lineage, analysis.lineage()));
  }

  private static void calibrated(JsonWriter json, Calibrated calibrated) {
    json.field("stated", calibrated.stated())
        .field("probability", calibrated.probability())
        .optional("set", calibrated.set(), (value, set) -> value.string(JsonRecord.label(set)));
  }

  private static void source(JsonWriter json, Transcript transcript) {
    json.field("name", transcript.source().name())
        .field("format", transcript.source().format())
        .field("line", transcript.source().line());
  }

  private static void conditions(JsonWriter json, Manifest manifest) {
    json.field("model", manifest.model())
        .field("task_set", manifest.taskSet())
        .field("task_id", manifest.taskId());
    json.list(
        "sampling",
        manifest.sampling().entrySet(),
        (value, each) ->
            value.object(
                pair -> pair.field("name", each.getKey()).field("value", each.getValue())));
  }

  private static void lineage(JsonWriter json, Lineage lineage) {
    json.field("tool", lineage.tool())
        .field("charter", lineage.charter())
        .field("encoder", lineage.encoder())
        .field("bundle", lineage.bundle());
    json.object("settings", settings -> lineage.settings().forEach(settings::field));
  }
}
