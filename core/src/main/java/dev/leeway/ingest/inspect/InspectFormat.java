package dev.leeway.ingest.inspect;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.SeriesFormat;
import dev.leeway.ingest.json.Envelope;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.json.Selection;
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
          "transcript",
          "timelines",
          "store",
          "output",
          "model_usage",
          "role_usage",
          "events_data.calls");

  /** How a log lies in one document, of which branches are read under the usual limits. */
  public static final Envelope ENVELOPE =
      new Envelope("eval", "samples", selection(ReadLimits.defaults()));

  private final ReadLimits limits;

  /** Returns what of a sample is read at all. */
  static Selection selection(ReadLimits limits) {
    return new Selection(PASSED_OVER, Map.of("events", () -> new EventSieve(limits)));
  }

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
      sample(sample, Optional.empty(), context, to);
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
        sample(sampleOf(item, context), run, context, to);
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

  private void sample(Json.Obj read, Optional<Json.Obj> run, RecordContext context, ResultSink to)
      throws RecordException {
    Json.Obj sample = InspectBranches.sieved(read, limits);
    var kept = new InspectSample(sample, run, context, limits);
    List<Json> messages = kept.messages();
    to.read(kept.read(messages));
    int number = 0;
    for (InspectBranches.Found found : new InspectBranches(sample, messages, limits).all()) {
      number++;
      try {
        switch (found) {
          case InspectBranches.Found.Broken broken -> to.unreadable(broken.problem());
          case InspectBranches.Found.Read branch ->
              to.read(
                  new InspectSample(sample, run, context, limits).read(branch.branch(), number));
        }
      } catch (RecordException e) {
        to.unreadable(e);
      }
    }
  }
}
