package dev.leeway.report;

import java.util.function.Consumer;

/**
 * One attribute of an OTLP record.
 *
 * @param value writes the fields of an OTLP AnyValue
 */
record OtlpAttribute(String key, Consumer<JsonWriter> value) {

  static OtlpAttribute text(String key, String text) {
    return new OtlpAttribute(key, json -> json.field("stringValue", text));
  }

  static OtlpAttribute number(String key, double number) {
    return new OtlpAttribute(key, json -> json.field("doubleValue", number));
  }

  /** An integer, which OTLP JSON writes as a string. */
  static OtlpAttribute count(String key, int count) {
    return new OtlpAttribute(key, json -> json.field("intValue", String.valueOf(count)));
  }

  void write(JsonWriter json) {
    json.object(it -> it.field("key", key).object("value", value));
  }
}
