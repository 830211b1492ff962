package dev.leeway.counterfactual;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other names for what only needs to be told apart: the transcript, its messages, its calls. */
public record Renaming() implements Edit {

  @Override
  public Transcript apply(Transcript original) {
    var calls = new HashMap<String, String>();
    var messages = new ArrayList<Message>();
    for (Message message : original.messages()) {
      List<Part> parts = message.parts().stream().map(part -> renamed(part, calls)).toList();
      messages.add(
          new Message(
              message.index(),
              "renamed" + message.index(),
              message.role(),
              message.author(),
              parts));
    }
    return new Transcript(
        "renamed",
        messages,
        original.manifest(),
        original.events(),
        original.source(),
        original.anomalies());
  }

  private static Part renamed(Part part, Map<String, String> calls) {
    return switch (part) {
      case Part.ToolCall call ->
          new Part.ToolCall(renamed(call.callId(), calls), call.name(), call.arguments());
      case Part.ToolResult result ->
          new Part.ToolResult(
              renamed(result.callId(), calls), result.name(), result.output(), result.failed());
      default -> part;
    };
  }

  /** A missing id stays missing. */
  private static String renamed(String id, Map<String, String> calls) {
    return id.isEmpty() ? id : calls.computeIfAbsent(id, each -> "call" + calls.size());
  }
}
