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
        && object.get("role").isPresent()
        && object.get("messages").isEmpty();
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
            .anyMatch(
                item ->
                    item instanceof Json.Arr
                        || (item instanceof Json.Obj object && object.get("messages").isPresent()));
  }
}
