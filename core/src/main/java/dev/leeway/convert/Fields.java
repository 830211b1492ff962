package dev.leeway.convert;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object in the making; its fields keep the order in which they were put. */
final class Fields {

  private static final Place NOWHERE = new Place(1, 1);

  private final Map<String, Json> fields = new LinkedHashMap<>();

  Fields put(String name, Json value) {
    fields.put(name, value);
    return this;
  }

  Fields put(String name, String value) {
    return put(name, new Json.Str(value));
  }

  Fields put(String name, boolean value) {
    return put(name, new Json.Bool(value));
  }

  Fields put(String name, int value) {
    return put(name, new Json.Num(String.valueOf(value)));
  }

  /** Puts a text, unless it is empty. */
  Fields putGiven(String name, String value) {
    return value.isEmpty() ? this : put(name, value);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  Json.Obj object() {
    return new Json.Obj(new LinkedHashMap<>(fields), NOWHERE);
  }

  static Json.Arr list(Collection<? extends Json> items) {
    return new Json.Arr(List.copyOf(items), NOWHERE);
  }

  /**
   * Returns a tool's arguments as the object that their text is, where writing that object gives
   * the same text again; otherwise the text.
   */
  static Json arguments(String text) {
    if (!text.startsWith("{")) {
      return new Json.Str(text);
    }
    return JsonObject.of(text, ReadLimits.defaults())
        .filter(value -> JsonText.of(value).equals(text))
        .orElse(new Json.Str(text));
  }

  /** Returns JSON on one line, with halves of surrogate pairs escaped, which UTF-8 cannot hold. */
  static String text(Json value) {
    String text = JsonText.of(value);
    return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))
        ? text
        : escaped(text);
  }

  private static String escaped(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        out.append(unit).append(text.charAt(++i));
      } else if (Character.isSurrogate(unit)) {
        out.append("\\u%04x".formatted((int) unit));
      } else {
        out.append(unit);
      }
    }
    return out.toString();
  }
}
