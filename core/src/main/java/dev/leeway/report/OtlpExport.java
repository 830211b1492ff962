package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Lineage;
import dev.leeway.analysis.Outcome;
import dev.leeway.analysis.Version;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * OpenTelemetry logs as OTLP JSON, a line a transcript: one event a governing objective. The
 * records carry no time, for a transcript has none and the same input gives the same bytes; whoever
 * takes them in may set it.
 */
final class OtlpExport implements Export {

  /*
   * The file is that of the OTLP file exporter: JSON lines, each a LogsData. Name and attributes of
   * the event are those of the GenAI conventions; what they have no name for begins with leeway.
   */

  private static final String EVENT = "gen_ai.evaluation.result";

  /** The severity numbers of the OpenTelemetry data model. */
  private enum Level {
    INFO(9),
    WARN(13),
    ERROR(17);

    private final int number;

    Level(int number) {
      this.number = number;
    }
  }

  private record Event(Level level, String words, List<OtlpAttribute> attributes) {}

  private final Writer out;

  OtlpExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() {
    // Nothing stands before the first line.
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    var line = new StringBuilder();
    new JsonWriter(line, JsonDoor.FILE)
        .object(
            logs ->
                logs.list(
                    "resourceLogs",
                    List.of(outcome),
                    (json, each) -> json.object(it -> resource(it, each))));
    out.append(line).append('\n');
  }

  @Override
  public void finish() {
    // Nothing stands after the last line.
  }

  private static void resource(JsonWriter json, Outcome outcome) {
    json.object("resource", it -> it.list("attributes", about(outcome), OtlpExport::attribute));
    json.list(
        "scopeLogs",
        List.of(events(outcome)),
        (value, events) ->
            value.object(
                it ->
                    it.object(
                            "scope",
                            scope ->
                                scope.field("name", "dev.leeway").field("version", Version.NUMBER))
                        .list("logRecords", events, OtlpExport::event)));
  }

  private static void attribute(JsonWriter json, OtlpAttribute attribute) {
    attribute.write(json);
  }

  private static void event(JsonWriter json, Event event) {
    json.object(
        it ->
            it.field("severityNumber", event.level.number)
                .field("severityText", event.level.name())
                .field("eventName", EVENT)
                .object("body", body -> body.field("stringValue", event.words))
                .list("attributes", event.attributes, OtlpExport::attribute));
  }

  /** What the events of an outcome have in common: who judged, with what. */
  private static List<OtlpAttribute> about(Outcome outcome) {
    var attributes = new ArrayList<OtlpAttribute>();
    attributes.add(OtlpAttribute.text("service.name", "leeway"));
    attributes.add(OtlpAttribute.text("service.version", Version.NUMBER));
    if (outcome instanceof Outcome.Done done) {
      Lineage lineage = done.analysis().lineage();
      attributes.add(OtlpAttribute.text("leeway.charter", lineage.charter()));
      attributes.add(OtlpAttribute.text("leeway.encoder", lineage.encoder()));
      attributes.add(OtlpAttribute.text("leeway.bundle", lineage.bundle()));
    }
    return attributes;
  }

  private static List<Event> events(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed failed -> List.of(failed(failed));
      case Outcome.Done done when done.analysis().measures().constraints().isEmpty() ->
          List.of(ungoverned(done.analysis()));
      case Outcome.Done done ->
          done.analysis().measures().constraints().stream()
              .map(measures -> verdict(done.analysis(), measures))
              .toList();
    };
  }

  private static Event failed(Outcome.Failed failed) {
    return new Event(
        Level.WARN,
        failed.problem(),
        List.of(
            OtlpAttribute.text("gen_ai.evaluation.name", "leeway"),
            OtlpAttribute.text("gen_ai.evaluation.explanation", failed.problem()),
            OtlpAttribute.text("error.type", "not_analysed"),
            OtlpAttribute.text("leeway.transcript.id", failed.id())));
  }

  private static Event ungoverned(Analysis analysis) {
    String words = "Nothing governs in it, so nothing can be judged.";
    var attributes = new ArrayList<OtlpAttribute>();
    attributes.add(OtlpAttribute.text("gen_ai.evaluation.name", "leeway"));
    attributes.add(OtlpAttribute.text("gen_ai.evaluation.score.label", "nothing-governs"));
    attributes.add(OtlpAttribute.text("gen_ai.evaluation.explanation", words));
    attributes.addAll(transcript(analysis));
    return new Event(Level.INFO, words, attributes);
  }

  private static Event verdict(Analysis analysis, ConstraintMeasures measures) {
    Verdict verdict = measures.verdict();
    String words = VerdictSentence.of(measures);
    var attributes = new ArrayList<OtlpAttribute>();
    attributes.add(
        OtlpAttribute.text("gen_ai.evaluation.name", "leeway." + verdict.governing().name()));
    if (isScored(verdict.terminal())) {
      attributes.add(
          OtlpAttribute.number("gen_ai.evaluation.score.value", 1 - verdict.probability()));
    }
    attributes.add(OtlpAttribute.text("gen_ai.evaluation.score.label", verdict.terminal().label()));
    attributes.add(OtlpAttribute.text("gen_ai.evaluation.explanation", words));
    attributes.addAll(transcript(analysis));
    attributes.add(OtlpAttribute.text("leeway.governing", verdict.governing().name()));
    attributes.add(OtlpAttribute.text("leeway.grade", String.valueOf(measures.grade().letter())));
    verdict
        .winner()
        .ifPresent(id -> attributes.add(OtlpAttribute.text("leeway.winner", id.name())));
    verdict
        .onset()
        .ifPresent(turn -> attributes.add(OtlpAttribute.count("leeway.onset.turn", turn + 1)));
    return new Event(level(verdict), words, attributes);
  }

  /** A score of what nothing tested, or nothing shows, would be read as a pass. */
  private static boolean isScored(TerminalState terminal) {
    return terminal != TerminalState.UNCONTESTED && terminal != TerminalState.INDETERMINATE;
  }

  private static Level level(Verdict verdict) {
    if (verdict.everDisplaced()) {
      return Level.ERROR;
    }
    return verdict.terminal() == TerminalState.INDETERMINATE ? Level.WARN : Level.INFO;
  }

  private static List<OtlpAttribute> transcript(Analysis analysis) {
    var attributes = new ArrayList<OtlpAttribute>();
    attributes.add(OtlpAttribute.text("gen_ai.conversation.id", analysis.transcript().id()));
    attributes.add(OtlpAttribute.text("leeway.transcript.id", analysis.transcript().id()));
    String model = analysis.transcript().manifest().model();
    if (!model.isEmpty()) {
      attributes.add(OtlpAttribute.text("gen_ai.request.model", model));
    }
    return attributes;
  }
}
