package dev.leeway.ingest.sharegpt;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.RecordFormat;
import dev.leeway.ingest.RecordMetadata;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code {"id", "conversations": [{"from", "value"}]}}, or a bare list of such turns. */
public final class ShareGptFormat implements RecordFormat {

  private static final Set<String> READ = Set.of("conversations", "conversation", "system");
  private static final Set<String> TURN_READ =
      Set.of("from", "value", "role", "content", "id", "name");

  private final ReadLimits limits;

  public ShareGptFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Arr list
        ? list.items().stream().anyMatch(ShareGptFormat::isTurn)
        : record instanceof Json.Obj object
            && object.get("messages").isEmpty()
            && turns(object).filter(Json.Arr.class::isInstance).isPresent();
  }

  private static boolean isTurn(Json item) {
    return item instanceof Json.Obj turn
        && turn.get("from").isPresent()
        && turn.fields().containsKey("value");
  }

  private static Optional<Json> turns(Json.Obj record) {
    return record.get("conversations").or(() -> record.get("conversation"));
  }

  @Override
  public Transcript read(Json record, RecordContext context) throws RecordException {
    var assembler = new TranscriptAssembler(context);
    List<Json> turns = list(record, context);
    if (record instanceof Json.Obj object) {
      object
          .string("system")
          .filter(words -> !words.isEmpty())
          .ifPresent(
              words ->
                  assembler.message(
                      "", Role.SYSTEM, Author.OPERATOR, List.of(new Part.Text(words))));
    }
    for (int i = 0; i < turns.size(); i++) {
      assembler.beginRecordMessage();
      turn(MessageFields.object(turns.get(i), i, record, context), i, assembler);
    }
    if (record instanceof Json.Obj object) {
      RecordMetadata.enter(object, READ, assembler);
    }
    return assembler.build();
  }

  private static List<Json> list(Json record, RecordContext context) throws RecordException {
    Json held = record instanceof Json.Obj object ? turns(object).orElse(record) : record;
    if (held instanceof Json.Arr list) {
      return list.items();
    }
    throw new RecordException(
        context.place(),
        "the record has no list \"conversations\"",
        "Expected {\"conversations\": [{\"from\": \"human\", \"value\": ...}, ...]}.");
  }

  private void turn(Json.Obj turn, int index, TranscriptAssembler assembler)
      throws RecordException {
    assembler.ignored().addOthers("conversations.", turn, TURN_READ);
    String from = turn.string("from").or(() -> turn.string("role")).orElse("");
    String words =
        turn.get("value")
            .or(() -> turn.get("content"))
            .map(value -> value instanceof Json.Str text ? text.value() : JsonText.of(value))
            .orElse("");
    Role role = role(from, turn, index);
    String id = turn.string("id").orElse("");
    assembler.message(id, role, Author.usual(role), parts(from, role, words, turn));
  }

  private static Role role(String from, Json.Obj turn, int index) throws RecordException {
    Optional<Role> role =
        switch (from.toLowerCase(Locale.ROOT)) {
          case "gpt", "chatgpt", "bard", "bing", "bot", "function_call" ->
              Optional.of(Role.ASSISTANT);
          case "observation", "function_response", "function-response", "tool_response" ->
              Optional.of(Role.TOOL);
          default -> Role.of(from);
        };
    return role.orElseThrow(
        () ->
            new RecordException(
                turn.place(),
                "conversations[%d] is from the unknown \"%s\"".formatted(index, from),
                "Expected system, human, gpt, tool, function_call or observation."));
  }

  private List<Part> parts(String from, Role role, String words, Json.Obj turn) {
    if (role == Role.TOOL) {
      String name = turn.string("name").orElse("");
      return List.of(new Part.ToolResult("", name, words, false));
    }
    if (from.equals("function_call")) {
      return List.of(call(words));
    }
    return words.isEmpty() ? List.of() : List.of(new Part.Text(words));
  }

  /** A call is written as JSON; what is not stays as it is, as a call of nothing. */
  private Part call(String words) {
    Optional<Json.Obj> call =
        JsonObject.of(words, limits)
            .filter(Json.Obj.class::isInstance)
            .map(Json.Obj.class::cast)
            .filter(object -> object.string("name").isPresent());
    return call.map(ShareGptFormat::call).orElse(new Part.ToolCall("", "", words));
  }

  private static Part.ToolCall call(Json.Obj call) {
    String arguments =
        call.get("arguments")
            .map(value -> value instanceof Json.Str text ? text.value() : JsonText.of(value))
            .orElse("");
    return new Part.ToolCall("", call.string("name").orElse(""), arguments);
  }
}
