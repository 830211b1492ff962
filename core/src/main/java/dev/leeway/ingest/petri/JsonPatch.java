package dev.leeway.ingest.petri;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RecordException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/*
 * RFC 6902, without "copy" and "move": copies of copies grow, and moves into each other deepen,
 * without bound, and no audit needs them. What is added comes from the record and stands at the end
 * of a bounded path, so no tree gets deeper than the sum of both.
 */

/** One operation of a patch, applied to a value, which stays as it is. */
final class JsonPatch {

  private static final int LONGEST_PATH = 50;

  private final Place place;

  private JsonPatch(Place place) {
    this.place = place;
  }

  /**
   * Returns the patched value.
   *
   * @param place where the edit stands, for failures
   */
  static Json applied(Json target, Json operation, Place place) throws RecordException {
    var patch = new JsonPatch(place);
    if (!(operation instanceof Json.Obj held)) {
      throw patch.failed("an operation is " + operation.kind());
    }
    return patch.apply(target, held);
  }

  private Json apply(Json target, Json.Obj operation) throws RecordException {
    List<String> path = path(operation);
    String kind = operation.string("op").orElse("");
    return switch (kind) {
      case "add", "replace", "remove" ->
          changed(target, path, kind, Optional.ofNullable(operation.fields().get("value")));
      case "test" -> target;
      default -> throw failed("the operation \"%s\" is not read".formatted(kind));
    };
  }

  private List<String> path(Json.Obj operation) throws RecordException {
    String path = operation.string("path").orElse("");
    if (!path.startsWith("/")) {
      throw failed("\"%s\" is no path within the messages".formatted(path));
    }
    List<String> steps =
        List.of(path.substring(1).split("/", -1)).stream()
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
    if (steps.size() > LONGEST_PATH) {
      throw failed("a path has more than %d steps".formatted(LONGEST_PATH));
    }
    return steps;
  }

  private Json child(Json value, String step) throws RecordException {
    if (value instanceof Json.Obj object && object.fields().containsKey(step)) {
      return object.fields().getOrDefault(step, new Json.Null());
    }
    if (value instanceof Json.Arr array) {
      return array.items().get(index(step, array.items().size() - 1));
    }
    throw failed("there is no \"%s\"".formatted(step));
  }

  private Json changed(Json value, List<String> path, String kind, Optional<Json> given)
      throws RecordException {
    String step = path.getFirst();
    if (path.size() > 1) {
      Json inner = changed(child(value, step), path.subList(1, path.size()), kind, given);
      return put(value, step, "replace", Optional.of(inner));
    }
    return put(value, step, kind, given);
  }

  private Json put(Json value, String step, String kind, Optional<Json> given)
      throws RecordException {
    if (!kind.equals("remove") && given.isEmpty()) {
      throw failed("an operation has no value");
    }
    return switch (value) {
      case Json.Obj object -> put(object, step, kind, given);
      case Json.Arr array -> put(array, step, kind, given);
      case Json.Str text -> throw failed("there is nothing within a string");
      case Json.Num number -> throw failed("there is nothing within a number");
      case Json.Bool flag -> throw failed("there is nothing within true or false");
      case Json.Null nothing -> throw failed("there is nothing within null");
    };
  }

  private static Json put(Json.Obj object, String step, String kind, Optional<Json> given) {
    var fields = new LinkedHashMap<>(object.fields());
    if (kind.equals("remove")) {
      fields.remove(step);
    } else {
      fields.put(step, given.orElseThrow());
    }
    return new Json.Obj(fields, object.place());
  }

  private Json put(Json.Arr array, String step, String kind, Optional<Json> given)
      throws RecordException {
    var items = new ArrayList<>(array.items());
    switch (kind) {
      case "remove" -> items.remove(index(step, items.size() - 1));
      case "replace" -> items.set(index(step, items.size() - 1), given.orElseThrow());
      default ->
          items.add(
              step.equals("-") ? items.size() : index(step, items.size()), given.orElseThrow());
    }
    return new Json.Arr(items, array.place());
  }

  private int index(String step, int last) throws RecordException {
    if (step.matches("\\d{1,9}") && Integer.parseInt(step) <= last) {
      return Integer.parseInt(step);
    }
    throw failed("there is no item \"%s\"".formatted(step));
  }

  private RecordException failed(String why) {
    return new RecordException(
        place,
        "a json_patch cannot be applied: " + why,
        "Expected RFC 6902 over the list of messages, without copy and move.");
  }
}
