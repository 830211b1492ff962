package dev.leeway.report;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * One JSON document that ends with a list of any length, written item by item, a line each; only
 * one item is ever in memory.
 */
final class JsonItems {

  private final Appendable out;
  private String end = "";
  private String separator = "\n";

  JsonItems(Appendable out) {
    this.out = out;
  }

  /**
   * Writes what stands before the items.
   *
   * @param empty writes the whole document with the list empty, and no other list after it
   */
  void begin(Consumer<JsonWriter> empty) throws IOException {
    var document = new StringBuilder();
    new JsonWriter(document, JsonDoor.FILE).object(empty);
    int list = document.lastIndexOf("[]") + 1;
    end = document.substring(list);
    out.append(document, 0, list);
  }

  /** Writes an object as the next item. */
  void add(Consumer<JsonWriter> body) throws IOException {
    var item = new StringBuilder(separator);
    new JsonWriter(item, JsonDoor.FILE).object(body);
    out.append(item);
    separator = ",\n";
  }

  /** Writes what stands after the items. */
  void finish() throws IOException {
    out.append('\n').append(end).append('\n');
  }
}
