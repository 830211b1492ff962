package dev.leeway.convert;

import dev.leeway.ingest.json.Json;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one span with the whole conversation: its last reply as what was said, all before as what
 * was given. The times are not known and are zero.
 */
final class OtlpWriter {

  private OtlpWriter() {}

  static String write(Transcript transcript) {
    List<Message> messages = transcript.messages();
    boolean answered =
        !messages.isEmpty()
            && messages.getLast().role() == Role.ASSISTANT
            && messages.getLast().author() == Author.MODEL;
    int given = messages.size() - (answered ? 1 : 0);
    var attributes = new ArrayList<Json>();
    text("gen_ai.operation.name", "chat", attributes);
    text("gen_ai.conversation.id", transcript.id(), attributes);
    text("gen_ai.request.model", transcript.manifest().model(), attributes);
    text("gen_ai.input.messages", list(messages.subList(0, given)), attributes);
    text("gen_ai.output.messages", list(messages.subList(given, messages.size())), attributes);
    text("leeway.record", Fields.text(Surroundings.record(transcript).object()), attributes);
    return Fields.text(
        wrapped(
            "resourceSpans",
            wrapped("scopeSpans", wrapped("spans", span(transcript, attributes)))));
  }

  private static Json.Obj span(Transcript transcript, List<Json> attributes) {
    String hash = IdHash.hex(transcript.id());
    return new Fields()
        .put("traceId", hash.substring(0, 32))
        .put("spanId", hash.substring(32, 48))
        .put("name", "chat")
        .put("kind", 3)
        .put("startTimeUnixNano", "0")
        .put("endTimeUnixNano", "0")
        .put("attributes", Fields.list(attributes))
        .object();
  }

  private static Json.Obj wrapped(String field, Json.Obj only) {
    return new Fields().put(field, Fields.list(List.of(only))).object();
  }

  private static void text(String key, String value, List<Json> to) {
    to.add(
        new Fields()
            .put("key", key)
            .put("value", new Fields().put("stringValue", value).object())
            .object());
  }

  private static String list(List<Message> messages) {
    return Fields.text(Fields.list(messages.stream().map(OtlpWriter::message).toList()));
  }

  private static Json message(Message message) {
    return new Fields()
        .putGiven("id", Surroundings.ownId(message))
        .put("role", message.role().label())
        .putGiven("author", Surroundings.author(message))
        .put("parts", Fields.list(message.parts().stream().map(OtlpWriter::part).toList()))
        .object();
  }

  private static Json part(Part part) {
    return switch (part) {
      case Part.Text text -> worded("text", text.text());
      case Part.Reasoning thought -> worded("reasoning", thought.text());
      case Part.Refusal refusal -> worded("refusal", refusal.text());
      case Part.ToolCall call ->
          new Fields()
              .put("type", "tool_call")
              .putGiven("id", call.callId())
              .put("name", call.name())
              .put("arguments", Fields.arguments(call.arguments()))
              .object();
      case Part.ToolResult result -> result(result);
      case Part.Media media ->
          media.reference().isEmpty()
              ? new Fields().put("type", "blob").put("modality", media.kind()).object()
              : new Fields()
                  .put("type", "uri")
                  .put("modality", media.kind())
                  .put("uri", media.reference())
                  .object();
    };
  }

  private static Json result(Part.ToolResult result) {
    var fields =
        new Fields()
            .put("type", "tool_call_response")
            .putGiven("id", result.callId())
            .putGiven("name", result.name())
            .put("response", result.output());
    return (result.failed() ? fields.put("is_error", true) : fields).object();
  }

  private static Json worded(String type, String words) {
    return new Fields().put("type", type).put("content", words).object();
  }
}
