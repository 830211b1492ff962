package dev.leeway.ingest.inspect;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RecordException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Long texts that a sample keeps once and refers to by name. What an attachment says is taken as it
 * is, so none can lead to another; how much they add up to is bounded.
 */
final class Attachments {

  private static final String PROTOCOL = "attachment://";

  /** What older logs wrote. */
  private static final String OLDER = "tc://";

  private final Optional<Json.Obj> held;
  private final Place place;
  private final long mostCharacters;
  private long characters;
  private int missing;

  Attachments(Json.Obj sample, long mostCharacters) {
    this.held = sample.object("attachments");
    this.place = sample.place();
    this.mostCharacters = mostCharacters;
  }

  /** Returns how many references led nowhere. */
  int missing() {
    return missing;
  }

  /** Returns the text, or the attachment that it names. */
  String resolved(String text) throws RecordException {
    String name = name(text);
    if (name.isEmpty()) {
      return text;
    }
    Optional<String> content = held.flatMap(all -> all.string(name));
    if (content.isEmpty()) {
      missing++;
      return text;
    }
    characters += content.get().length();
    if (characters > mostCharacters) {
      throw new RecordException(
          place,
          "with its attachments the sample is longer than %,d characters".formatted(mostCharacters),
          "One sample is one transcript; check what wrote the file.");
    }
    return content.get();
  }

  // Recursion is bounded by the limit on nesting under which the value was read.
  /** Returns the value with every text resolved. */
  Json resolved(Json value) throws RecordException {
    return switch (value) {
      case Json.Str text -> new Json.Str(resolved(text.value()));
      case Json.Obj object -> {
        var fields = new LinkedHashMap<String, Json>();
        for (Map.Entry<String, Json> field : object.fields().entrySet()) {
          fields.put(field.getKey(), resolved(field.getValue()));
        }
        yield new Json.Obj(fields, object.place());
      }
      case Json.Arr array -> {
        var items = new ArrayList<Json>();
        for (Json item : array.items()) {
          items.add(resolved(item));
        }
        yield new Json.Arr(items, array.place());
      }
      case Json.Num number -> number;
      case Json.Bool flag -> flag;
      case Json.Null nothing -> nothing;
    };
  }

  private static String name(String text) {
    if (text.startsWith(PROTOCOL)) {
      return text.substring(PROTOCOL.length());
    }
    return text.startsWith(OLDER) ? text.substring(OLDER.length()) : "";
  }
}
