package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/** Writes short transcripts for the tests of this room. */
final class Conversation {
  private final List<Message> messages = new ArrayList<>();

  Conversation system(String text) {
    return add(Role.SYSTEM, new Part.Text(text));
  }

  Conversation user(String text) {
    return add(Role.USER, new Part.Text(text));
  }

  Conversation says(String text) {
    return add(Role.ASSISTANT, new Part.Text(text));
  }

  Conversation calls(String tool, String arguments) {
    return add(Role.ASSISTANT, new Part.ToolCall("c" + messages.size(), tool, arguments));
  }

  Conversation returns(String output) {
    return result(output, false);
  }

  Conversation fails(String output) {
    return result(output, true);
  }

  Transcript done() {
    return new Transcript(
        "conversation",
        messages,
        Manifest.unknown(),
        List.of(),
        new Source("test", "test", 1),
        List.of());
  }

  private Conversation result(String output, boolean failed) {
    String call = "c" + (messages.size() - 1);
    return add(Role.TOOL, new Part.ToolResult(call, "", output, failed));
  }

  private Conversation add(Role role, Part part) {
    int index = messages.size();
    messages.add(new Message(index, "m" + index, role, Author.usual(role), List.of(part)));
    return this;
  }
}
