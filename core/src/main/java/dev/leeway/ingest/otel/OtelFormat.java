package dev.leeway.ingest.otel;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.SeriesFormat;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.json.Weight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the calls in spans and log records of OTLP JSON. Each call repeats its history, so only
 * the end of the file tells what the conversations were.
 */
public final class OtelFormat implements SeriesFormat {

  private static final String DETAILS = "gen_ai.client.inference.operation.details";

  private final ReadLimits limits;
  private final Weight weight;
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private Optional<RecordContext> first = Optional.empty();
  private Optional<RecordException> tooMuch = Optional.empty();

  public OtelFormat(ReadLimits limits) {
    this.limits = limits;
    this.weight = new Weight(limits);
  }

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Obj object
        && (object.get("resourceSpans").isPresent() || object.get("resourceLogs").isPresent());
  }

  @Override
  public void take(Json record, RecordContext context, ResultSink to) throws RecordException {
    if (!(record instanceof Json.Obj data) || !accepts(record)) {
      throw new RecordException(
          context.place(),
          "the record has neither \"resourceSpans\" nor \"resourceLogs\"",
          "Expected OTLP JSON: {\"resourceSpans\": [{\"scopeSpans\": [{\"spans\": [...]}]}]}.");
    }
    first = first.or(() -> Optional.of(context));
    if (tooMuch.isPresent()) {
      return;
    }
    try {
      weight.add(record, "the trace");
    } catch (RecordException e) {
      tooMuch = Optional.of(e);
      calls.clear();
      return;
    }
    objects(data, "resourceSpans", "scopeSpans", "spans").forEach(this::span);
    objects(data, "resourceLogs", "scopeLogs", "logRecords").forEach(this::log);
  }

  private static List<Json.Obj> objects(Json.Obj data, String outer, String middle, String inner) {
    return data.items(outer).stream()
        .flatMap(item -> item instanceof Json.Obj held ? held.items(middle).stream() : null)
        .flatMap(item -> item instanceof Json.Obj held ? held.items(inner).stream() : null)
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast)
        .toList();
  }

  private void span(Json.Obj span) {
    Call call = call(span);
    call.addAttributes(Attributes.of(span.items("attributes")));
    call.startedAt(span.scalar("startTimeUnixNano").orElse(""));
    for (Json item : span.items("events")) {
      if (item instanceof Json.Obj event) {
        event(call, event.string("name").orElse(""), event, new Json.Null());
      }
    }
  }

  private void log(Json.Obj log) {
    Call call = call(log);
    Map<String, Json> attributes = Attributes.of(log.items("attributes"));
    String name =
        log.string("eventName")
            .orElseGet(
                () -> attributes.get("event.name") instanceof Json.Str text ? text.value() : "");
    call.startedAt(log.scalar("timeUnixNano").orElse(""));
    event(call, name, log, log.object("body").map(Attributes::value).orElse(new Json.Null()));
  }

  private static void event(Call call, String name, Json.Obj event, Json body) {
    Map<String, Json> attributes = Attributes.of(event.items("attributes"));
    if (name.equals(DETAILS)) {
      call.addAttributes(attributes);
    } else {
      call.addEvent(name, attributes, body);
    }
  }

  private Call call(Json.Obj within) {
    String trace = within.string("traceId").orElse("");
    String id = trace + "/" + within.string("spanId").orElse("#" + calls.size());
    return calls.computeIfAbsent(id, key -> new Call(trace, within.place(), limits));
  }

  @Override
  public void end(ResultSink to) {
    tooMuch.ifPresent(to::unreadable);
    first.ifPresent(context -> new Conversations(context, calls.values()).write(to));
    calls.clear();
    first = Optional.empty();
  }
}
