package dev.leeway.ingest.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value as it was written: fields in their order, numbers as their digits, and for objects
 * and arrays the place in the file where they begin.
 */
public sealed interface Json {

  /** An object. Reading refuses an object that names a field twice. */
  record Obj(Map<String, Json> fields, Place place) implements Json {
    /** Keeps the map, which {@link JsonTree} makes for it alone; a copy doubles the work. */
    public Obj {
      fields = Collections.unmodifiableMap(fields);
    }

    /** Returns the object with a field more, or with another value of one. */
    public Obj with(String name, Json value) {
      var changed = new LinkedHashMap<>(fields);
      changed.put(name, value);
      return new Obj(changed, place);
    }

    /** Returns the field's value; empty where it is missing or {@code null}. */
    public Optional<Json> get(String name) {
      Json value = fields.get(name);
      return value == null || value instanceof Null ? Optional.empty() : Optional.of(value);
    }

    /** Returns the field's text; empty where it is missing or not a string. */
    public Optional<String> string(String name) {
      return fields.get(name) instanceof Str text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Returns the field's text, or its digits where it is a number. */
    public Optional<String> scalar(String name) {
      return fields.get(name) instanceof Num number ? Optional.of(number.digits()) : string(name);
    }

    /** Returns the field's object; empty where it is missing or something else. */
    public Optional<Obj> object(String name) {
      return fields.get(name) instanceof Obj object ? Optional.of(object) : Optional.empty();
    }

    /** Returns the items of the field's array; none where it is missing or something else. */
    public List<Json> items(String name) {
      return fields.get(name) instanceof Arr array ? array.items() : List.of();
    }

    /** Returns whether the field is literally {@code true}. */
    public boolean isTrue(String name) {
      return fields.get(name) instanceof Bool flag && flag.value();
    }
  }

  record Arr(List<Json> items, Place place) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  record Str(String value) implements Json {}

  /**
   * @param digits the number as written
   */
  record Num(String digits) implements Json {}

  record Bool(boolean value) implements Json {}

  record Null() implements Json {}

  /** Returns what kind of value this is, with its article, for messages. */
  default String kind() {
    return switch (this) {
      case Obj object -> "an object";
      case Arr array -> "an array";
      case Str text -> "a string";
      case Num number -> "a number";
      case Bool flag -> "true or false";
      case Null nothing -> "null";
    };
  }
}
