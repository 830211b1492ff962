package dev.leeway.ingest.otel;

import static dev.leeway.ingest.otel.Wire.BYTES;
import static dev.leeway.ingest.otel.Wire.FIXED64;
import static dev.leeway.ingest.otel.Wire.VARINT;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/*
 * Field numbers are those of opentelemetry-proto, version 1: ResourceSpans and ResourceLogs hold in
 * field 2 what holds in field 2 spans or log records, which differ in the types of their fields.
 */

/** Turns one ResourceSpans or ResourceLogs into what OTLP JSON has for it. Serves one. */
final class OtlpMessage {

  private static final int INNER = 2;

  private final ReadLimits limits;
  private int values;
  private int replaced;

  OtlpMessage(ReadLimits limits) {
    this.limits = limits;
  }

  /** Returns how many texts were not well-formed UTF-8. */
  int replaced() {
    return replaced;
  }

  /** Returns {@code {"resourceSpans": [...], "resourceLogs": [...]}}. */
  Json.Obj read(Wire resource) throws RecordException {
    var spans = new ArrayList<Json>();
    var logs = new ArrayList<Json>();
    Json.Obj shell = object(resource, Map.of());
    while (resource.next()) {
      if (resource.is(INNER, BYTES)) {
        scope(resource.message(), spans, logs);
      } else {
        resource.skip();
      }
    }
    var fields = new LinkedHashMap<String, Json>();
    fields.put(
        "resourceSpans", wrapped(shell, "scopeSpans", wrapped(shell, "spans", list(shell, spans))));
    fields.put(
        "resourceLogs",
        wrapped(shell, "scopeLogs", wrapped(shell, "logRecords", list(shell, logs))));
    return new Json.Obj(fields, shell.place());
  }

  private static Json.Arr wrapped(Json.Obj shell, String name, Json.Arr inner) {
    return list(shell, List.of(new Json.Obj(Map.of(name, inner), shell.place())));
  }

  private static Json.Arr list(Json.Obj shell, List<Json> items) {
    return new Json.Arr(items, shell.place());
  }

  private void scope(Wire scope, List<Json> spans, List<Json> logs) throws RecordException {
    while (scope.next()) {
      if (scope.is(INNER, BYTES)) {
        record(scope.message(), spans, logs);
      } else {
        scope.skip();
      }
    }
  }

  private void record(Wire record, List<Json> spans, List<Json> logs) throws RecordException {
    if (isLog(record.again())) {
      logs.add(log(record));
    } else {
      spans.add(span(record));
    }
  }

  /** Log records begin with a time or say when they were observed; spans have neither there. */
  private static boolean isLog(Wire record) throws RecordException {
    while (record.next()) {
      if (record.is(1, FIXED64) || record.is(11, FIXED64)) {
        return true;
      }
      record.skip();
    }
    return false;
  }

  private Json span(Wire record) throws RecordException {
    var span = new LinkedHashMap<String, Json>();
    var attributes = new ArrayList<Json>();
    var events = new ArrayList<Json>();
    while (record.next()) {
      if (record.is(1, BYTES)) {
        span.put("traceId", new Json.Str(record.message().hex()));
      } else if (record.is(2, BYTES)) {
        span.put("spanId", new Json.Str(record.message().hex()));
      } else if (record.is(7, FIXED64)) {
        span.put("startTimeUnixNano", time(record));
      } else if (record.is(9, BYTES)) {
        attributes.add(keyValue(record.message(), 0));
      } else if (record.is(11, BYTES)) {
        events.add(event(record.message()));
      } else {
        record.skip();
      }
    }
    Json.Obj shell = object(record, span);
    return shell.with("attributes", list(shell, attributes)).with("events", list(shell, events));
  }

  private Json log(Wire record) throws RecordException {
    var log = new LinkedHashMap<String, Json>();
    var attributes = new ArrayList<Json>();
    while (record.next()) {
      if (record.is(1, FIXED64)) {
        log.put("timeUnixNano", time(record));
      } else if (record.is(5, BYTES)) {
        log.put("body", value(record.message(), 0));
      } else if (record.is(6, BYTES)) {
        attributes.add(keyValue(record.message(), 0));
      } else if (record.is(9, BYTES)) {
        log.put("traceId", new Json.Str(record.message().hex()));
      } else if (record.is(10, BYTES)) {
        log.put("spanId", new Json.Str(record.message().hex()));
      } else if (record.is(11, FIXED64)) {
        log.putIfAbsent("timeUnixNano", time(record));
      } else if (record.is(12, BYTES)) {
        log.put("eventName", text(record.message()));
      } else {
        record.skip();
      }
    }
    Json.Obj shell = object(record, log);
    return shell.with("attributes", list(shell, attributes));
  }

  private Json event(Wire event) throws RecordException {
    var fields = new LinkedHashMap<String, Json>();
    var attributes = new ArrayList<Json>();
    while (event.next()) {
      if (event.is(1, FIXED64)) {
        fields.put("timeUnixNano", time(event));
      } else if (event.is(2, BYTES)) {
        fields.put("name", text(event.message()));
      } else if (event.is(3, BYTES)) {
        attributes.add(keyValue(event.message(), 0));
      } else {
        event.skip();
      }
    }
    Json.Obj shell = object(event, fields);
    return shell.with("attributes", list(shell, attributes));
  }

  private Json keyValue(Wire pair, int depth) throws RecordException {
    var fields = new LinkedHashMap<String, Json>();
    while (pair.next()) {
      if (pair.is(1, BYTES)) {
        fields.put("key", text(pair.message()));
      } else if (pair.is(2, BYTES)) {
        fields.put("value", value(pair.message(), depth + 1));
      } else {
        pair.skip();
      }
    }
    return object(pair, fields);
  }

  // Recursion is bounded by the limit on nesting.
  private Json value(Wire any, int depth) throws RecordException {
    if (depth > limits.depth()) {
      throw any.damaged("nests too deep");
    }
    var fields = new LinkedHashMap<String, Json>();
    while (any.next()) {
      if (any.is(1, BYTES)) {
        fields.put("stringValue", text(any.message()));
      } else if (any.is(2, VARINT)) {
        fields.put("boolValue", new Json.Bool(any.varint() != 0));
      } else if (any.is(3, VARINT)) {
        fields.put("intValue", new Json.Str(String.valueOf(any.varint())));
      } else if (any.is(4, FIXED64)) {
        fields.put("doubleValue", number(Double.longBitsToDouble(any.fixed64())));
      } else if (any.is(5, BYTES) || any.is(6, BYTES)) {
        boolean pairs = any.is(6, BYTES);
        fields.put(pairs ? "kvlistValue" : "arrayValue", items(any.message(), pairs, depth));
      } else {
        any.skip();
      }
    }
    return object(any, fields);
  }

  private Json items(Wire list, boolean pairs, int depth) throws RecordException {
    var items = new ArrayList<Json>();
    while (list.next()) {
      if (list.is(1, BYTES)) {
        Wire item = list.message();
        items.add(pairs ? keyValue(item, depth + 1) : value(item, depth + 1));
      } else {
        list.skip();
      }
    }
    Json.Obj shell = object(list, Map.of());
    return shell.with("values", list(shell, items));
  }

  private static Json number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? new Json.Num(String.valueOf((long) value))
        : new Json.Num(String.valueOf(value));
  }

  private static Json time(Wire field) throws RecordException {
    return new Json.Str(Long.toUnsignedString(field.fixed64()));
  }

  private Json text(Wire held) {
    try {
      return new Json.Str(held.text());
    } catch (CharacterCodingException e) {
      replaced++;
      return new Json.Str(held.repairedText());
    }
  }

  /** Makes an object; every message becomes one, so their number bounds the memory. */
  private Json.Obj object(Wire at, Map<String, Json> fields) throws RecordException {
    if (++values > limits.values()) {
      throw at.damaged("holds too many values");
    }
    return new Json.Obj(fields, at.place());
  }
}
