package dev.leeway.convert;

import dev.leeway.ingest.json.Json;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code {"id", "messages", "metadata"}} of chat completions. What these have no field for
 * stands in fields of its own: {@code id} and {@code author} of a message, {@code is_error} of a
 * tool's.
 */
final class OpenAiWriter {

  private OpenAiWriter() {}

  static String write(Transcript transcript) {
    return Fields.text(
        new Fields()
            .put("id", transcript.id())
            .put(
                "messages",
                Fields.list(transcript.messages().stream().map(OpenAiWriter::message).toList()))
            .put("metadata", Surroundings.metadata(transcript).object())
            .object());
  }

  private static Json message(Message message) {
    var fields =
        new Fields()
            .putGiven("id", Surroundings.ownId(message))
            .put("role", message.role().label())
            .putGiven("author", Surroundings.author(message));
    var content = new ArrayList<Json>();
    var calls = new ArrayList<Json>();
    for (Part part : message.parts()) {
      switch (part) {
        case Part.Text text -> content.add(worded("text", "text", text.text()));
        case Part.Reasoning thought ->
            content.add(worded("reasoning", "reasoning", thought.text()));
        case Part.Refusal refusal -> content.add(worded("refusal", "refusal", refusal.text()));
        case Part.Media media -> content.add(media(media));
        case Part.ToolCall call -> calls.add(call(call));
        case Part.ToolResult result -> result(result, content, fields);
      }
    }
    fields.put("content", content(message.parts(), content));
    if (!calls.isEmpty()) {
      fields.put("tool_calls", Fields.list(calls));
    }
    return fields.object();
  }

  /** One text is a string, as everybody reads it; nothing is null beside calls. */
  private static Json content(List<Part> parts, List<Json> content) {
    boolean words =
        content.size() == 1
            && parts.stream()
                .anyMatch(it -> it instanceof Part.Text || it instanceof Part.ToolResult);
    if (words && content.getFirst() instanceof Json.Obj only) {
      return new Json.Str(only.string("text").orElse(""));
    }
    return content.isEmpty() ? new Json.Null() : Fields.list(content);
  }

  private static Json worded(String type, String field, String words) {
    return new Fields().put("type", type).put(field, words).object();
  }

  private static void result(Part.ToolResult result, List<Json> content, Fields fields) {
    content.add(worded("text", "text", result.output()));
    fields.putGiven("tool_call_id", result.callId()).putGiven("name", result.name());
    if (result.failed()) {
      fields.put("is_error", true);
    }
  }

  private static Json call(Part.ToolCall call) {
    return new Fields()
        .putGiven("id", call.callId())
        .put("type", "function")
        .put(
            "function",
            new Fields().put("name", call.name()).put("arguments", call.arguments()).object())
        .object();
  }

  private static Json media(Part.Media media) {
    String type = media.kind().equals("image") ? "image_url" : media.kind();
    return new Fields()
        .put("type", type)
        .put(type, new Fields().put("url", media.reference()).object())
        .object();
  }
}
