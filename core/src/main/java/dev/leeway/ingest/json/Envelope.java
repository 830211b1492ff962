package dev.leeway.ingest.json;

import java.util.Map;

/**
 * A document that is an object with a list of records in one of its fields. Each item of the list
 * becomes a record of its own, one at a time: the object's fields before the list, and the list
 * with this item alone. What follows the list is passed over.
 *
 * @param mark a field that stands before the list and tells such a document from others
 * @param list the field with the list
 * @param selection which fields of an item are kept
 */
public record Envelope(String mark, String list, Selection selection) {

  boolean opens(String field, Map<String, Json> before) {
    return field.equals(list) && before.containsKey(mark);
  }
}
