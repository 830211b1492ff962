package dev.leeway.ingest;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the JSON formats' messages have in common: where they stand, whose they are. */
public final class MessageFields {

  private MessageFields() {}

  /** Returns the record's messages: its field {@code messages}, or the record itself if a list. */
  public static List<Json> messages(Json record, RecordContext context) throws RecordException {
    if (record instanceof Json.Arr list) {
      return list.items();
    }
    if (record instanceof Json.Obj object) {
      Json messages = object.get("messages").orElseGet(Json.Null::new);
      if (messages instanceof Json.Arr list) {
        return list.items();
      }
      throw new RecordException(
          object.place(),
          object.fields().containsKey("messages")
              ? "\"messages\" is " + messages.kind() + ", expected an array"
              : "the object has no field \"messages\"",
          "Expected {\"messages\": [{\"role\": ..., \"content\": ...}, ...]}.");
    }
    throw new RecordException(
        context.place(),
        "the record is " + record.kind() + ", expected an object or an array of messages",
        "Expected {\"messages\": [...]} or [{\"role\": ..., \"content\": ...}, ...].");
  }

  /** Returns a message as an object. */
  public static Json.Obj object(Json message, int index, Json record, RecordContext context)
      throws RecordException {
    if (message instanceof Json.Obj object) {
      return object;
    }
    throw new RecordException(
        place(record, context),
        "messages[%d] is %s, expected an object".formatted(index, message.kind()),
        "Expected {\"role\": ..., \"content\": ...}.");
  }

  /** Returns the role that the message names. */
  public static Role role(Json.Obj message, int index) throws RecordException {
    Optional<String> label = message.string("role");
    Optional<Role> role = label.flatMap(Role::of);
    if (role.isPresent()) {
      return role.get();
    }
    throw new RecordException(
        message.place(),
        label.isPresent()
            ? "messages[%d] has the unknown role \"%s\"".formatted(index, label.get())
            : "messages[%d] has no \"role\"".formatted(index),
        "Expected system, developer, user, assistant or tool.");
  }

  /** Returns who wrote the message, if it says so, or who usually writes in that role. */
  public static Author author(Json.Obj message, Role role) {
    if (message.isTrue("prefix") || message.isTrue("prefill")) {
      return Author.PREFILL;
    }
    return message
        .string("author")
        .or(() -> message.string("source"))
        .flatMap(MessageFields::named)
        .orElse(Author.usual(role));
  }

  private static Optional<Author> named(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "model", "generate" -> Optional.of(Author.MODEL);
      case "prefill" -> Optional.of(Author.PREFILL);
      case "auditor" -> Optional.of(Author.AUDITOR);
      case "operator" -> Optional.of(Author.OPERATOR);
      case "user" -> Optional.of(Author.USER);
      case "tool" -> Optional.of(Author.TOOL);
      default -> Optional.empty();
    };
  }

  private static Place place(Json record, RecordContext context) {
    return record instanceof Json.Obj object ? object.place() : context.place();
  }
}
