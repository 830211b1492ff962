package dev.leeway.charter;

import dev.leeway.transcript.Author;
import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/** Builds short transcripts, message by message. */
final class Conversation {

  private final List<Message> messages = new ArrayList<>();
  private final List<DeclaredEvent> events = new ArrayList<>();

  Conversation says(Role role, String text) {
    return says(role, new Part.Text(text));
  }

  Conversation says(Role role, Part... parts) {
    int index = messages.size();
    messages.add(new Message(index, "m" + index, role, Author.usual(role), List.of(parts)));
    return this;
  }

  Conversation calls(String callId, String tool, String arguments) {
    return says(Role.ASSISTANT, new Part.ToolCall(callId, tool, arguments));
  }

  Conversation returns(String callId, String output) {
    return says(Role.TOOL, new Part.ToolResult(callId, "", output, false));
  }

  /** Declares an event before the next message. */
  Conversation happens(String event) {
    events.add(new DeclaredEvent(event, messages.size()));
    return this;
  }

  Transcript transcript() {
    return new Transcript(
        "t", messages, Manifest.unknown(), events, new Source("test", "test", 1), List.of());
  }
}
