package dev.leeway.ingest.inspect;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.SeriesFormat;
import dev.leeway.ingest.json.Envelope;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Transcript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an Inspect log, {@code {"eval": {...}, "samples": [...]}}, whole or a sample at a time, or
 * a sample by itself.
 */
public final class InspectFormat implements SeriesFormat {

  /** What a sample repeats or adds beside its messages; most of a log's bytes. */
  static final Set<String> PASSED_OVER =
      Set.of(
          "events",
          "transcript",
          "timelines",
          "store",
          "output",
          "model_usage",
          "role_usage",
          "events_data.calls");

  /** How a log lies in one document. */
  public static final Envelope ENVELOPE = new Envelope("eval", "samples", PASSED_OVER);

  private final ReadLimits limits;

  public InspectFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Obj object && (isLog(object) || isSample(object));
  }

  @Override
  public void take(Json record, RecordContext context, ResultSink to) throws RecordException {
    if (record instanceof Json.Obj sample && isSample(sample)) {
      to.read(sample(sample, Optional.empty(), context));
    } else if (record instanceof Json.Obj log && log.get("samples").isPresent()) {
      samples(log, context, to);
    } else {
      throw new RecordException(
          context.place(),
          "the log holds no \"samples\"",
          "Expected {\"eval\": {...}, \"samples\": [{\"messages\": [...]}, ...]}.");
    }
  }

  @Override
  public void end(ResultSink to) {}

  private static boolean isLog(Json.Obj object) {
    return object.object("eval").isPresent()
        && (object.get("samples").isPresent()
            || object.get("status").isPresent()
            || object.get("plan").isPresent());
  }

  private static boolean isSample(Json.Obj object) {
    return object.get("epoch").isPresent()
        && object.get("id").isPresent()
        && object.get("input").isPresent()
        && object.fields().containsKey("messages");
  }

  private void samples(Json.Obj log, RecordContext context, ResultSink to) throws RecordException {
    List<Json> samples = log.items("samples");
    if (samples.isEmpty()) {
      throw new RecordException(
          context.place(),
          "the log holds no samples",
          "Nothing was run, or the log was written without samples.");
    }
    Optional<Json.Obj> run =
        log.object("eval").map(eval -> new Json.Obj(conditions(log, eval), eval.place()));
    for (Json item : samples) {
      try {
        to.read(sample(sampleOf(item, context), run, context));
      } catch (RecordException e) {
        to.unreadable(e);
      }
    }
  }

  private static Json.Obj sampleOf(Json item, RecordContext context) throws RecordException {
    if (item instanceof Json.Obj sample) {
      return sample;
    }
    throw new RecordException(
        context.place(),
        "a sample is " + item.kind() + ", expected an object",
        "Expected {\"id\": ..., \"epoch\": ..., \"messages\": [...]}.");
  }

  /** Returns what a log says about its run, with the settings of its plan where it has none. */
  private static Map<String, Json> conditions(Json.Obj log, Json.Obj eval) {
    var fields = new LinkedHashMap<>(eval.fields());
    log.get("version").ifPresent(version -> fields.put(InspectSample.LOG_VERSION, version));
    log.object("plan")
        .flatMap(plan -> plan.object("config"))
        .ifPresent(config -> fields.put("plan_config", config));
    return fields;
  }

  private Transcript sample(Json.Obj sample, Optional<Json.Obj> run, RecordContext context)
      throws RecordException {
    return new InspectSample(sample, run, context, limits).read();
  }
}
