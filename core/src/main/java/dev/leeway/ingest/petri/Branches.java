package dev.leeway.ingest.petri;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RecordException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conversation as edits build it. One that is taken back is kept as a branch of its own, if the
 * target had spoken in what was taken.
 */
final class Branches {

  /** What an edit may cost for each value of a record: patches copy, and branches repeat. */
  private static final long COST_PER_VALUE = 20;

  private final Place place;
  private final long mostCost;
  private final List<List<Json>> abandoned = new ArrayList<>();
  private List<Json> current = new ArrayList<>();
  private long cost;

  Branches(ReadLimits limits, Place place) {
    this.place = place;
    this.mostCost = COST_PER_VALUE * limits.values();
  }

  /** Returns the branches in the order in which they ended; the one that was kept comes last. */
  List<List<Json>> all() {
    var all = new ArrayList<>(abandoned);
    all.add(current);
    return all;
  }

  void apply(Json.Obj edit) throws RecordException {
    String operation = edit.string("operation").orElse("");
    switch (operation) {
      case "add" -> current.add(edit.get("message").orElse(new Json.Null()));
      case "rollback" -> cutAt(kept(edit), edit);
      case "reset" -> {
        cutAt(0, edit);
        current.addAll(edit.items("new_messages"));
        spend(current.size(), edit);
      }
      case "json_patch" -> patch(edit);
      default ->
          throw new RecordException(
              edit.place(),
              "the edit \"%s\" is not known".formatted(operation),
              "Expected add, rollback, reset or json_patch.");
    }
  }

  private int kept(Json.Obj edit) throws RecordException {
    Optional<String> id = edit.scalar("to_id");
    if (id.isPresent()) {
      spend(current.size(), edit);
      for (int i = current.size() - 1; i >= 0; i--) {
        if (current.get(i) instanceof Json.Obj message && message.scalar("id").equals(id)) {
          return i + 1;
        }
      }
    }
    String count = edit.scalar("count").orElse("0");
    if (!count.matches("\\d{1,9}")) {
      throw new RecordException(
          edit.place(), "a rollback's count is no whole number", "Expected 0 or more.");
    }
    return Math.max(0, current.size() - Integer.parseInt(count));
  }

  private void cutAt(int length, Json.Obj edit) throws RecordException {
    List<Json> cut = current.subList(length, current.size());
    if (cut.stream().anyMatch(Branches::isReply)) {
      spend(current.size(), edit);
      abandoned.add(current);
      current = new ArrayList<>(current.subList(0, length));
    } else {
      cut.clear();
    }
  }

  private static boolean isReply(Json message) {
    return message instanceof Json.Obj object
        && object.string("role").equals(Optional.of("assistant"));
  }

  private void patch(Json.Obj edit) throws RecordException {
    Json patched = new Json.Arr(current, place);
    for (Json operation : edit.items("patch")) {
      spend(current.size() + 1L, edit);
      patched = JsonPatch.applied(patched, operation, edit.place());
    }
    if (!(patched instanceof Json.Arr messages)) {
      throw new RecordException(
          edit.place(), "a patch leaves no list of messages", "Check what wrote the file.");
    }
    current = new ArrayList<>(messages.items());
  }

  private void spend(long steps, Json.Obj edit) throws RecordException {
    cost += steps;
    if (cost > mostCost) {
      throw new RecordException(
          edit.place(),
          "the edits take more than %,d steps".formatted(mostCost),
          "No conversation needs that; check what wrote the file.");
    }
  }
}
