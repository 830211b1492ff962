package dev.leeway.ingest.responses;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.openai.OpenAiMessage;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Appends items; neighbouring ones that the model wrote are one message. */
final class ResponseItems {

  private final TranscriptAssembler assembler;
  private final RecordContext context;
  private final List<List<Part>> reply = new ArrayList<>();
  private String replyId = "";

  ResponseItems(TranscriptAssembler assembler, RecordContext context) {
    this.assembler = assembler;
    this.context = context;
  }

  void append(List<Json> items) throws RecordException {
    for (int i = 0; i < items.size(); i++) {
      if (!(items.get(i) instanceof Json.Obj item)) {
        throw new RecordException(
            context.place(),
            "item %d is %s, expected an object".formatted(i, items.get(i).kind()),
            "Expected {\"type\": \"message\", \"role\": ..., \"content\": ...}.");
      }
      append(item, i);
    }
    flush();
  }

  private void append(Json.Obj item, int index) throws RecordException {
    String type = item.string("type").orElse("message");
    if (type.equals("message") || item.get("role").isPresent()) {
      message(item, index);
    } else if (type.endsWith("_call_output")) {
      flush();
      assembler.beginRecordMessage();
      assembler.message("", Role.TOOL, Author.TOOL, List.of(output(item, callId(item), "output")));
    } else if (type.equals("reasoning")) {
      reply(item, List.of(reasoning(item)));
    } else if (type.endsWith("_call")) {
      call(item, type);
    } else {
      assembler.ignored().add("item." + type);
      reply(item, List.of(new Part.Media(type, "")));
    }
  }

  private void message(Json.Obj item, int index) throws RecordException {
    Role role = MessageFields.role(item, index);
    Author author = MessageFields.author(item, role);
    Json.Obj bare = item.with("type", new Json.Null()).with("status", new Json.Null());
    List<Part> parts = new OpenAiMessage(bare, index, assembler.ignored()).parts(role);
    if (role == Role.ASSISTANT && author == Author.MODEL) {
      reply(item, parts);
    } else {
      flush();
      assembler.beginRecordMessage();
      assembler.message(item.string("id").orElse(""), role, author, parts);
    }
  }

  private void reply(Json.Obj item, List<Part> parts) {
    if (reply.isEmpty()) {
      assembler.beginRecordMessage();
      replyId = item.string("id").orElse("");
    }
    reply.add(parts);
  }

  private void flush() {
    if (!reply.isEmpty()) {
      assembler.split(replyId, Role.ASSISTANT, Author.MODEL, List.copyOf(reply));
      reply.clear();
    }
  }

  /** Calls of the provider's own tools may come with what they returned. */
  private void call(Json.Obj item, String type) {
    String name = item.string("name").orElse(type);
    String arguments =
        item.get("arguments")
            .or(() -> item.get("input"))
            .or(() -> item.get("action"))
            .or(() -> item.get("queries"))
            .or(() -> item.get("code"))
            .map(ResponseItems::written)
            .orElse("");
    reply(item, List.of(new Part.ToolCall(callId(item), name, arguments)));
    for (String field : List.of("output", "outputs", "results")) {
      if (item.get(field).isPresent()) {
        reply(item, List.of(output(item, callId(item), field)));
      }
    }
  }

  private static String callId(Json.Obj item) {
    return item.string("call_id").or(() -> item.string("id")).orElse("");
  }

  private static Part output(Json.Obj item, String callId, String field) {
    Json held = item.get(field).orElse(new Json.Str(""));
    boolean failed =
        item.get("error").isPresent() || item.string("status").equals(Optional.of("failed"));
    return new Part.ToolResult(callId, item.string("name").orElse(""), words(held), failed);
  }

  /** Returns the texts of content parts, or the value as it was written. */
  private static String words(Json held) {
    if (held instanceof Json.Arr list
        && list.items().stream()
            .allMatch(part -> part instanceof Json.Obj object && object.string("text").isPresent())
        && !list.items().isEmpty()) {
      return list.items().stream()
          .map(part -> ((Json.Obj) part).string("text").orElse(""))
          .collect(Collectors.joining("\n"));
    }
    return written(held);
  }

  private static String written(Json value) {
    return value instanceof Json.Str text ? text.value() : JsonText.of(value);
  }

  private static Part reasoning(Json.Obj item) {
    var words = new ArrayList<String>();
    for (String field : List.of("summary", "content")) {
      for (Json part : item.items(field)) {
        if (part instanceof Json.Obj object) {
          object.string("text").ifPresent(words::add);
        }
      }
    }
    return words.isEmpty()
        ? new Part.Media("redacted-reasoning", "")
        : new Part.Reasoning(String.join("\n", words));
  }
}
