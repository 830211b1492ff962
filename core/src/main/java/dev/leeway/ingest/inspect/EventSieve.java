package dev.leeway.ingest.inspect;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.Sieve;
import dev.leeway.ingest.json.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps of a sample's events what shows its branches: for each branch, and for each span that has
 * an anchor to go back to, its last call of a model, which repeats the conversation up to there. Of
 * a sample without branches it keeps no call.
 */
final class EventSieve implements Sieve {

  /** The fields of what is kept; see {@link InspectBranches}. */
  static final String TRAJECTORIES = "trajectories";

  static final String BRANCH = "branch";
  static final String FLAW = "flaw";
  static final String CALL = "call";
  static final String CUT = "cut";

  private static final Set<String> READ =
      Set.of(
          "event",
          "span_id",
          "id",
          "parent_id",
          "type",
          "anchor_id",
          "from_anchor",
          "from_message");
  private static final Set<String> OF_A_CALL = Set.of("input", "input_refs", "output");
  private static final Place BEGINNING = new Place(1, 1);

  /** No sample is known with a hundred. */
  private static final int MOST_TRAJECTORIES = 1_000;

  private record Kept(int depth, Json.Obj call, long bytes) {}

  private final ReadLimits limits;
  private final SpanTree spans;
  private final Map<String, String> anchors = new HashMap<>();
  private final Map<String, Json.Obj> branches = new LinkedHashMap<>();
  private final Map<String, Kept> trajectories = new LinkedHashMap<>();
  private long bytes;
  private boolean cut;

  EventSieve(ReadLimits limits) {
    this.limits = limits;
    this.spans = new SpanTree(limits.values() / 8);
  }

  @Override
  public boolean wants(String field, Map<String, Json> before) {
    return READ.contains(field)
        || (OF_A_CALL.contains(field) && !trajectories.isEmpty() && mayBeCall(before));
  }

  /** What kind of event it is usually stands before what the call said. */
  private boolean mayBeCall(Map<String, Json> before) {
    var event = new Json.Obj(before, BEGINNING);
    Optional<String> kind = event.string("event");
    return kind.isEmpty()
        || (kind.get().equals("model")
            && spans.nearest(span(event), trajectories.keySet()).isPresent());
  }

  @Override
  public void take(Json.Obj event) {
    switch (event.string("event").orElse("")) {
      case "span_begin" -> {
        String id = event.string("id").orElse("");
        cut |= !spans.add(id, event.string("parent_id").orElse(""));
        if (event.string("type").filter(BRANCH::equals).isPresent()) {
          follow(id);
        }
      }
      case "anchor" -> anchor(event);
      case BRANCH -> {
        follow(span(event));
        if (trajectories.containsKey(span(event))) {
          branches.putIfAbsent(span(event), event);
        }
      }
      case "model" ->
          spans
              .nearest(span(event), trajectories.keySet())
              .ifPresent(found -> call(found.span(), found.depth(), event));
      default -> {}
    }
  }

  private void anchor(Json.Obj event) {
    follow(span(event));
    if (anchors.size() < limits.values() / 8) {
      // A branch repeats the anchors of what it repeats; the first is the one it came from.
      event.string("anchor_id").ifPresent(id -> anchors.putIfAbsent(id, span(event)));
    } else {
      cut = true;
    }
  }

  private void follow(String span) {
    if (trajectories.size() < MOST_TRAJECTORIES) {
      trajectories.putIfAbsent(
          span, new Kept(Integer.MAX_VALUE, new Json.Obj(Map.of(), BEGINNING), 0));
    } else {
      cut |= !trajectories.containsKey(span);
    }
  }

  /**
   * Keeps the last call of those nearest to the trajectory's own span; agents within come after.
   */
  private void call(String span, int depth, Json.Obj event) {
    Kept before = trajectories.getOrDefault(span, new Kept(depth, event, 0));
    if (depth > before.depth()) {
      return;
    }
    long more = Weight.bytes(event, limits);
    if (bytes - before.bytes() + more > limits.recordBytes()) {
      cut = true;
      return;
    }
    bytes += more - before.bytes();
    trajectories.put(span, new Kept(depth, event, more));
  }

  private static String span(Json.Obj event) {
    return event.string("span_id").orElse(SpanTree.ROOT);
  }

  @Override
  public Json kept() {
    var all = new ArrayList<Json>();
    trajectories.forEach(
        (span, kept) -> {
          Place place = kept.call().place();
          var fields = new LinkedHashMap<String, Json>();
          if (branches.containsKey(span)) {
            Json.Obj branch = branches.get(span);
            place = branch.place();
            fields.put(BRANCH, branch);
            flaw(span).forEach(words -> fields.put(FLAW, new Json.Str(words)));
          }
          if (kept.depth() < Integer.MAX_VALUE) {
            fields.put(CALL, kept.call());
          }
          all.add(new Json.Obj(fields, place));
        });
    var kept = new LinkedHashMap<String, Json>();
    kept.put(TRAJECTORIES, new Json.Arr(all, BEGINNING));
    kept.put(CUT, new Json.Bool(cut));
    return new Json.Obj(kept, BEGINNING);
  }

  /** Returns what is wrong with where a branch says it comes from; at most one thing. */
  private List<String> flaw(String span) {
    Json.Obj branch = branches.getOrDefault(span, new Json.Obj(Map.of(), BEGINNING));
    if (branch.get("from_anchor").isEmpty() && branch.get("from_message").isPresent()) {
      return List.of();
    }
    String from = branch.string("from_anchor").orElse("");
    if (from.isEmpty()) {
      return List.of("the branch names no anchor that it comes from");
    }
    if (!anchors.containsKey(from)) {
      return List.of("the branch comes from anchor \"%s\", which is not there".formatted(from));
    }
    return isCyclic(span)
        ? List.of("the branch comes from anchor \"%s\", and so on in a circle".formatted(from))
        : List.of();
  }

  /** Goes from branch to branch towards the trunk, at most as many steps as there are branches. */
  private boolean isCyclic(String start) {
    String at = start;
    for (int step = 0; step <= branches.size(); step++) {
      String from =
          branches
              .getOrDefault(at, new Json.Obj(Map.of(), BEGINNING))
              .string("from_anchor")
              .orElse("");
      if (!anchors.containsKey(from)) {
        return false;
      }
      var next = spans.nearest(anchors.getOrDefault(from, SpanTree.ROOT), branches.keySet());
      if (next.isEmpty()) {
        return false;
      }
      at = next.get().span();
    }
    return true;
  }
}
