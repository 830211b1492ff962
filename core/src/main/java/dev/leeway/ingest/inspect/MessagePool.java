package dev.leeway.ingest.inspect;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RecordException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that a sample keeps once, and refers to by half-open ranges of their indices. */
final class MessagePool {

  private final List<Json> messages;
  private final int most;

  MessagePool(Json.Obj sample, int most) {
    this.most = most;
    List<Json> own = sample.items("message_pool");
    this.messages =
        own.isEmpty()
            ? sample.object("events_data").map(data -> data.items("messages")).orElse(List.of())
            : own;
  }

  List<Json> messages() {
    return messages;
  }

  /**
   * Returns the messages in the ranges, of which hostile ones may ask for any number.
   *
   * @param field where the ranges stand, for the message
   * @param place of what refers to them
   */
  List<Json> expanded(List<Json> ranges, String field, Place place) throws RecordException {
    var all = new ArrayList<Json>();
    for (Json range : ranges) {
      int from = bound(range, 0, field, place);
      int to = bound(range, 1, field, place);
      if (from > to || to > messages.size()) {
        throw new RecordException(
            place,
            "%s has [%d, %d), the pool has %d messages".formatted(field, from, to, messages.size()),
            "Expected half-open ranges within the pool; the log may be cut off.");
      }
      all.addAll(messages.subList(from, to));
      if (all.size() > most) {
        throw new RecordException(
            place,
            "%s asks for more than %,d messages".formatted(field, most),
            "One sample is one transcript; check what wrote the file.");
      }
    }
    return all;
  }

  private static int bound(Json range, int which, String field, Place place)
      throws RecordException {
    Optional<String> digits =
        range instanceof Json.Arr pair
                && pair.items().size() == 2
                && pair.items().get(which) instanceof Json.Num number
            ? Optional.of(number.digits())
            : Optional.empty();
    if (digits.filter(text -> text.matches("\\d{1,9}")).isEmpty()) {
      throw new RecordException(
          place,
          field + " holds something that is no range",
          "Expected pairs of whole numbers: [[0, 2], [3, 5]].");
    }
    return Integer.parseInt(digits.orElseThrow());
  }
}
