package dev.leeway.ingest.json;

import java.util.ArrayList;
import java.util.List;

/** Tells a list of messages, which is one record, from a list of records. */
final class Records {

  private Records() {}

  /** Returns the records that a value holds: itself, or its items where it is a list of them. */
  static List<RawRecord> in(Json value, String label, Place place, int replaced) {
    if (!(value instanceof Json.Arr array) || array.items().isEmpty() || !isList(array)) {
      return List.of(new RawRecord.Parsed(value, place, label, replaced));
    }
    var records = new ArrayList<RawRecord>();
    for (Json item : array.items()) {
      String numbered = label + "#" + (records.size() + 1);
      records.add(new RawRecord.Parsed(item, placeOf(item, place), numbered, replaced));
    }
    return records;
  }

  /** Returns whether a value looks like one message rather than a record that holds messages. */
  static boolean isMessage(Json value) {
    return value instanceof Json.Obj object
        && object.get("messages").isEmpty()
        && (object.get("role").isPresent()
            || (object.get("from").isPresent() && object.get("value").isPresent())
            || (object.get("lc").isPresent() && object.get("kwargs").isPresent())
            || object.string("type").filter(type -> isItem(type, object)).isPresent());
  }

  /** Returns whether lists of messages hold things of this type, though without a role. */
  private static boolean isItem(String type, Json.Obj object) {
    return switch (type) {
      case "human", "ai", "system", "tool", "function", "chat", "remove" ->
          object.get("content").isPresent() || object.get("data").isPresent();
      case "reasoning", "message" -> object.get("message").isEmpty();
      default ->
          type.endsWith("_call") || type.endsWith("_call_output") || type.endsWith("MessageChunk");
    };
  }

  static Place placeOf(Json value, Place otherwise) {
    return switch (value) {
      case Json.Obj object -> object.place();
      case Json.Arr array -> array.place();
      case Json.Str text -> otherwise;
      case Json.Num number -> otherwise;
      case Json.Bool flag -> otherwise;
      case Json.Null nothing -> otherwise;
    };
  }

  /** A list is one of records if none of its items is a message and one of them could hold some. */
  private static boolean isList(Json.Arr array) {
    return array.items().stream().noneMatch(Records::isMessage)
        && array.items().stream()
            .anyMatch(item -> item instanceof Json.Arr || item instanceof Json.Obj);
  }
}
