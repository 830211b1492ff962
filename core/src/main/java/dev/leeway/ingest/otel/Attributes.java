package dev.leeway.ingest.otel;

import dev.leeway.ingest.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OTLP's attributes as plain values. */
final class Attributes {

  private Attributes() {}

  /** Returns the attributes by name; of one that is given twice the last counts. */
  static Map<String, Json> of(List<Json> attributes) {
    Map<String, Json> named = new LinkedHashMap<>();
    for (Json item : attributes) {
      if (item instanceof Json.Obj attribute && attribute.string("key").isPresent()) {
        attribute
            .object("value")
            .ifPresent(held -> named.put(attribute.string("key").orElseThrow(), value(held)));
      }
    }
    return named;
  }

  // Recursion is bounded by the limit on nesting under which the value was read.
  static Json value(Json.Obj held) {
    if (held.object("arrayValue").isPresent()) {
      List<Json> items =
          held.object("arrayValue").orElseThrow().items("values").stream()
              .map(item -> item instanceof Json.Obj inner ? value(inner) : item)
              .toList();
      return new Json.Arr(items, held.place());
    }
    if (held.object("kvlistValue").isPresent()) {
      return new Json.Obj(
          of(held.object("kvlistValue").orElseThrow().items("values")), held.place());
    }
    if (held.get("intValue").isPresent()) {
      return new Json.Num(held.scalar("intValue").orElse(""));
    }
    return held.get("stringValue")
        .or(() -> held.get("doubleValue"))
        .or(() -> held.get("boolValue"))
        .orElse(new Json.Null());
  }
}
