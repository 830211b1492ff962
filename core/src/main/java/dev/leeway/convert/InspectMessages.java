package dev.leeway.convert;

import dev.leeway.ingest.inspect.InspectMessage;
import dev.leeway.ingest.json.Json;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes messages as Inspect and Inspect Scout keep them. */
final class InspectMessages {

  private static final Set<String> MEDIA = Set.of("image", "audio", "video", "document");

  private InspectMessages() {}

  static Json.Arr list(Transcript transcript) {
    return Fields.list(transcript.messages().stream().map(InspectMessages::message).toList());
  }

  private static Json message(Message message) {
    Role role = message.role() == Role.DEVELOPER ? Role.SYSTEM : message.role();
    var fields = new Fields().putGiven("id", Surroundings.ownId(message)).put("role", role.label());
    var content = new ArrayList<Json>();
    var calls = new ArrayList<Json>();
    for (Part part : message.parts()) {
      switch (part) {
        case Part.Text text -> content.add(text(text.text()));
        case Part.Reasoning thought ->
            content.add(
                new Fields().put("type", "reasoning").put("reasoning", thought.text()).object());
        case Part.Refusal refusal ->
            content.add(
                new Fields()
                    .put("type", "text")
                    .put("text", refusal.text())
                    .put("refusal", true)
                    .object());
        case Part.Media media -> content.add(media(media));
        case Part.ToolCall call -> calls.add(call(call));
        case Part.ToolResult result -> {
          content.add(text(result.output()));
          result(result, fields);
        }
      }
    }
    fields.put("content", content(message.parts(), content));
    if (!calls.isEmpty()) {
      fields.put("tool_calls", Fields.list(calls));
    }
    author(message, role, fields);
    return fields.object();
  }

  private static Json content(List<Part> parts, List<Json> content) {
    boolean words =
        content.size() == 1
            && parts.stream()
                .anyMatch(it -> it instanceof Part.Text || it instanceof Part.ToolResult);
    if (words && content.getFirst() instanceof Json.Obj only) {
      return new Json.Str(only.string("text").orElse(""));
    }
    return content.isEmpty() ? new Json.Str("") : Fields.list(content);
  }

  private static Json text(String words) {
    return new Fields().put("type", "text").put("text", words).object();
  }

  private static Json media(Part.Media media) {
    if (media.kind().equals("redacted-reasoning")) {
      return new Fields()
          .put("type", "reasoning")
          .put("reasoning", "")
          .put("redacted", true)
          .object();
    }
    if (MEDIA.contains(media.kind())) {
      return new Fields().put("type", media.kind()).put(media.kind(), media.reference()).object();
    }
    return new Fields()
        .put("type", "data")
        .put(
            "data",
            new Fields()
                .put("leeway_media", media.kind())
                .put("reference", media.reference())
                .object())
        .object();
  }

  private static Json call(Part.ToolCall call) {
    return new Fields()
        .put("id", call.callId())
        .put("function", call.name())
        .put("arguments", Fields.arguments(call.arguments()))
        .object();
  }

  private static void result(Part.ToolResult result, Fields fields) {
    fields.putGiven("tool_call_id", result.callId()).putGiven("function", result.name());
    if (result.failed()) {
      // A reader takes the message for the output where there is none.
      String said = result.output().isEmpty() ? "" : "The tool reported a failure.";
      fields.put("error", new Fields().put("type", "unknown").put("message", said).object());
    }
  }

  /** Inspect knows an assistant's words that were given, and says for others only their role. */
  private static void author(Message message, Role role, Fields fields) {
    var metadata = new Fields();
    if (role != message.role()) {
      metadata.put(InspectMessage.ROLE, message.role().label());
    }
    boolean assistant = role == Role.ASSISTANT;
    if (assistant && message.author() == Author.MODEL) {
      fields.put("source", "generate");
    } else if (assistant && message.author() == Author.PREFILL) {
      fields.put("source", "input");
    } else if (!Surroundings.author(message).isEmpty()) {
      metadata.put(InspectMessage.AUTHOR, Surroundings.author(message));
    }
    if (!metadata.isEmpty()) {
      fields.put("metadata", metadata.object());
    }
  }
}
