package dev.leeway.ingest.inspect;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.RecordException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conversations of a sample beside the one that it kept. A trajectory that was gone back from,
 * and each that forks off, is told by its last call of a model: what went in and what came out.
 */
final class InspectBranches {

  /** How the transcript of a branch says what it is. */
  static final String KIND = "abandoned-branch";

  /**
   * One conversation.
   *
   * @param origin where it forks off, as a sentence
   * @param flaw what is wrong with that; empty if nothing is
   */
  record Branch(List<Json> messages, String origin, String flaw) {}

  /** A branch, or why it cannot be read. */
  sealed interface Found {
    record Read(Branch branch) implements Found {}

    record Broken(RecordException problem) implements Found {}
  }

  private final Json.Obj sample;
  private final ReadLimits limits;
  private final MessagePool pool;
  private final List<List<Json>> known = new ArrayList<>();
  private long messages;

  /**
   * @param kept the conversation that the sample kept
   */
  InspectBranches(Json.Obj sample, List<Json> kept, ReadLimits limits) {
    this.sample = sample;
    this.limits = limits;
    this.pool = new MessagePool(sample, limits.values());
    known.add(kept);
  }

  /** Returns whether there is more than can be kept of. */
  static boolean isCut(Json.Obj sample) {
    return sample.object("events").filter(events -> events.isTrue(EventSieve.CUT)).isPresent();
  }

  /** Returns the sample with its events sieved, whichever way it was read. */
  static Json.Obj sieved(Json.Obj sample, ReadLimits limits) {
    if (!(sample.get("events").orElse(new Json.Null()) instanceof Json.Arr events)) {
      return sample;
    }
    var sieve = new EventSieve(limits);
    for (Json event : events.items()) {
      if (event instanceof Json.Obj object) {
        sieve.take(object);
      }
    }
    return sample.with("events", sieve.kept());
  }

  /** Returns what there is beside the kept conversation, in the order in which it began. */
  List<Found> all() {
    var found = new ArrayList<Found>();
    for (Json item :
        sample.object("events").map(it -> it.items(EventSieve.TRAJECTORIES)).orElse(List.of())) {
      if (item instanceof Json.Obj trajectory) {
        try {
          branch(trajectory).ifPresent(branch -> found.add(new Found.Read(branch)));
        } catch (RecordException e) {
          found.add(new Found.Broken(e));
        }
      }
    }
    return found;
  }

  private Optional<Branch> branch(Json.Obj trajectory) throws RecordException {
    String flaw = trajectory.string(EventSieve.FLAW).orElse("");
    List<Json> conversation = conversation(trajectory);
    if (conversation.stream().noneMatch(InspectBranches::isReply)) {
      if (!flaw.isEmpty()) {
        throw new RecordException(
            trajectory.place(), flaw, "It holds no reply, and nothing was read of it.");
      }
      return Optional.empty();
    }
    if (known.stream().anyMatch(other -> begins(other, conversation))) {
      return Optional.empty();
    }
    known.add(conversation);
    return Optional.of(new Branch(conversation, origin(trajectory), flaw));
  }

  private static String origin(Json.Obj trajectory) {
    Optional<Json.Obj> branch = trajectory.object(EventSieve.BRANCH);
    if (branch.isEmpty()) {
      return "The sample went back from this conversation and went on from before its end.";
    }
    String anchor =
        branch
            .flatMap(it -> it.string("from_anchor").or(() -> it.string("from_message")))
            .orElse("");
    return "This branch forks off at \"%s\"; the sample kept another conversation."
        .formatted(anchor);
  }

  private List<Json> conversation(Json.Obj trajectory) throws RecordException {
    Json.Obj call = trajectory.object(EventSieve.CALL).orElse(trajectory);
    var conversation = new ArrayList<>(call.items("input"));
    if (call.get("input_refs").isPresent()) {
      conversation.addAll(pool.expanded(call.items("input_refs"), "input_refs", call.place()));
    }
    messages += conversation.size();
    if (messages > limits.values()) {
      throw new RecordException(
          call.place(),
          "the branches ask for more than %,d messages".formatted(limits.values()),
          "No sample needs that; check what wrote the file.");
    }
    call.object("output").stream()
        .flatMap(output -> output.items("choices").stream().limit(1))
        .filter(Json.Obj.class::isInstance)
        .flatMap(choice -> ((Json.Obj) choice).object("message").stream())
        .forEach(conversation::add);
    return conversation;
  }

  private static boolean isReply(Json message) {
    return message instanceof Json.Obj object
        && object.string("role").equals(Optional.of("assistant"));
  }

  /** Whether a conversation begins with another; their last message tells most apart at once. */
  private static boolean begins(List<Json> whole, List<Json> beginning) {
    int last = beginning.size() - 1;
    if (whole.size() <= last || !isSame(whole.get(last), beginning.get(last))) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if (!isSame(whole.get(i), beginning.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** By id where both have one: events and messages may keep the same text in different ways. */
  private static boolean isSame(Json one, Json other) {
    if (!(one instanceof Json.Obj first && other instanceof Json.Obj second)) {
      return false;
    }
    Optional<String> id = first.scalar("id");
    if (id.isPresent() && second.scalar("id").isPresent()) {
      return id.equals(second.scalar("id"));
    }
    return first.string("role").equals(second.string("role"))
        && first.get("content").map(JsonText::of).equals(second.get("content").map(JsonText::of));
  }
}
