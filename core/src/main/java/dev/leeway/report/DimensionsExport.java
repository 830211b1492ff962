package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.analysis.Version;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Dimension;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The five dimensions of each transcript, in the shape of the benchmark layer that names them; the
 * measurement is Leeway's own.
 */
final class DimensionsExport implements Export {

  /** The version of the format. */
  static final String FORMAT = "leeway-l5/1";

  private static final List<String> NAMES =
      List.of("orientation", "dominance", "integrity", "movement", "recovery");

  private final JsonItems transcripts;

  DimensionsExport(Writer out) {
    this.transcripts = new JsonItems(out);
  }

  @Override
  public void begin() throws IOException {
    transcripts.begin(
        json ->
            json.field("format", FORMAT)
                .field("tool", "leeway " + Version.NUMBER)
                .list("transcripts", List.<String>of(), JsonWriter::string));
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    transcripts.add(
        json -> {
          switch (outcome) {
            case Outcome.Failed failed -> failed(json, failed);
            case Outcome.Done done -> analysis(json, done.analysis());
          }
        });
  }

  @Override
  public void finish() throws IOException {
    transcripts.finish();
  }

  private static void failed(JsonWriter json, Outcome.Failed failed) {
    json.field("id", failed.id()).field("outcome", "failed").field("problem", failed.problem());
    json.key("governing").absent();
    objectives(json, List.of());
    json.object("dimensions", each -> dimensions(each, skipped("it could not be analysed")));
  }

  private static void analysis(JsonWriter json, Analysis analysis) {
    List<ConstraintMeasures> all = analysis.measures().constraints();
    json.field("id", analysis.transcript().id()).field("outcome", "analysed");
    json.field("source", analysis.transcript().source().name())
        .field("line", analysis.transcript().source().line())
        .field("charter", analysis.lineage().charter());
    json.optional(
        "governing",
        all.stream().map(each -> each.verdict().governing()).findFirst(),
        JsonRecord::id);
    objectives(json, all);
    json.object(
        "dimensions",
        each ->
            dimensions(
                each,
                all.isEmpty()
                    ? skipped("nothing governs in it")
                    : all.getFirst().dimensions().stream()));
  }

  /** Writes the dimensions under every governing objective, the one that fared worst first. */
  private static void objectives(JsonWriter json, List<ConstraintMeasures> all) {
    json.list(
        "objectives",
        all,
        (value, one) ->
            value.object(
                it ->
                    it.field("governing", one.verdict().governing().name())
                        .field("terminal", one.verdict().terminal().label())
                        .field("grade", String.valueOf(one.grade().letter()))
                        .object(
                            "dimensions", each -> dimensions(each, one.dimensions().stream()))));
  }

  private static Stream<Dimension> skipped(String reason) {
    return NAMES.stream().map(name -> Dimension.skipped(name, "not judged", reason));
  }

  private static void dimensions(JsonWriter json, Stream<Dimension> dimensions) {
    dimensions.forEach(
        dimension ->
            json.object(
                dimension.name(),
                it -> {
                  it.field("status", dimension.status().name().toLowerCase(Locale.ROOT));
                  it.optional("score", dimension.score());
                  it.field("label", dimension.label()).field("reason", dimension.reason());
                }));
  }
}
