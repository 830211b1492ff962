package dev.leeway.tables;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;

/** One object of JSON on one line, in the making. */
final class Row {

  private final StringBuilder text = new StringBuilder("{");

  Row put(String name, String value) {
    return raw(name, JsonText.of(new Json.Str(value)));
  }

  Row put(String name, long value) {
    return raw(name, String.valueOf(value));
  }

  Row put(String name, boolean value) {
    return raw(name, String.valueOf(value));
  }

  /** Puts a value that is JSON already. */
  Row raw(String name, String json) {
    text.append(text.length() > 1 ? ", " : "")
        .append(JsonText.of(new Json.Str(name)))
        .append(": ")
        .append(json);
    return this;
  }

  int length() {
    return text.length();
  }

  String line() {
    return text + "}";
  }
}
