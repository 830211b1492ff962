package dev.leeway.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes JSON on one line, in the order of the calls. Written for this room because the lone
 * surrogates and control characters of transcripts must leave through {@link JsonDoor}, which a
 * general writer offers no place for.
 */
final class JsonWriter {

  private final StringBuilder out;
  private final JsonDoor door;
  private boolean comma;

  JsonWriter(StringBuilder out, JsonDoor door) {
    this.out = out;
    this.door = door;
  }

  /** Returns an object for a file, without a line's end, whose fields {@code body} writes. */
  static String line(Consumer<JsonWriter> body) {
    var line = new StringBuilder();
    new JsonWriter(line, JsonDoor.FILE).object(body);
    return line.toString();
  }

  /** Writes an object whose fields {@code body} writes. */
  void object(Consumer<JsonWriter> body) {
    open('{');
    body.accept(this);
    close('}');
  }

  /** Writes a list, one value an item. */
  <T> void list(Iterable<T> items, BiConsumer<JsonWriter, T> write) {
    open('[');
    for (T item : items) {
      write.accept(this, item);
    }
    close(']');
  }

  JsonWriter key(String name) {
    separate();
    door.append(name, out);
    out.append(':');
    comma = false;
    return this;
  }

  void string(String value) {
    separate();
    door.append(value, out);
  }

  void number(double value) {
    separate();
    JsonNumber.append(value, out);
  }

  void number(long value) {
    separate();
    out.append(value);
  }

  void truth(boolean value) {
    separate();
    out.append(value);
  }

  /** Writes what is JSON already. */
  void bare(String json) {
    separate();
    out.append(json);
  }

  /** Writes null: what the schema says may be absent, is. */
  void absent() {
    separate();
    out.append("null");
  }

  JsonWriter field(String name, String value) {
    key(name).string(value);
    return this;
  }

  JsonWriter field(String name, double value) {
    key(name).number(value);
    return this;
  }

  JsonWriter field(String name, int value) {
    key(name).number((long) value);
    return this;
  }

  JsonWriter field(String name, long value) {
    key(name).number(value);
    return this;
  }

  JsonWriter field(String name, boolean value) {
    key(name).truth(value);
    return this;
  }

  <T> JsonWriter list(String name, Iterable<T> items, BiConsumer<JsonWriter, T> write) {
    key(name).list(items, write);
    return this;
  }

  JsonWriter object(String name, Consumer<JsonWriter> body) {
    key(name).object(body);
    return this;
  }

  /** Writes a value if there is one, else null. */
  <T> JsonWriter optional(String name, Optional<T> value, BiConsumer<JsonWriter, T> write) {
    key(name);
    value.ifPresentOrElse(present -> write.accept(this, present), this::absent);
    return this;
  }

  /** Writes a count if there is one, else null. */
  void optional(String name, OptionalInt value) {
    key(name);
    value.ifPresentOrElse(present -> number((long) present), this::absent);
  }

  /** Writes a field only if there is something to say; its schema must not require it. */
  <T> JsonWriter present(String name, Optional<T> value, BiConsumer<JsonWriter, T> write) {
    value.ifPresent(each -> write.accept(key(name), each));
    return this;
  }

  /** Writes a list only if there is something in it; its schema must not require it. */
  <T> JsonWriter present(String name, List<T> items, BiConsumer<JsonWriter, T> write) {
    return items.isEmpty() ? this : list(name, items, write);
  }

  private void open(char bracket) {
    separate();
    out.append(bracket);
    comma = false;
  }

  private void close(char bracket) {
    out.append(bracket);
    comma = true;
  }

  private void separate() {
    if (comma) {
      out.append(',');
    }
    comma = true;
  }
}
