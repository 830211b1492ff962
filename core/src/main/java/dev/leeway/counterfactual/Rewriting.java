package dev.leeway.counterfactual;

import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A transcript built anew from messages of another, which get new indices. */
final class Rewriting {

  private final Transcript original;
  private final List<Message> messages = new ArrayList<>();

  /** Per message the index of the original one; -1 for one that was added. */
  private final List<Integer> origins = new ArrayList<>();

  Rewriting(Transcript original) {
    this.original = original;
  }

  /** Takes over a message of the original. */
  Rewriting keep(Message message) {
    return keep(message, message.parts());
  }

  /** Takes over a message of the original with other parts. */
  Rewriting keep(Message message, List<Part> parts) {
    return add(message, message.id(), parts, message.index());
  }

  /** Adds a message that the original does not have. */
  Rewriting insert(Message message, String id) {
    return add(message, id, message.parts(), -1);
  }

  private Rewriting add(Message message, String id, List<Part> parts, int origin) {
    messages.add(new Message(messages.size(), id, message.role(), message.author(), parts));
    origins.add(origin);
    return this;
  }

  Transcript done() {
    return new Transcript(
        original.id(),
        messages,
        original.manifest(),
        original.events().stream().map(this::moved).toList(),
        original.source(),
        original.anomalies());
  }

  /** What happened before a message happened before wherever the rest of its story now begins. */
  private DeclaredEvent moved(DeclaredEvent event) {
    for (int index = 0; index < origins.size(); index++) {
      if (origins.get(index) >= event.beforeMessage()) {
        return new DeclaredEvent(event.name(), index);
      }
    }
    return new DeclaredEvent(event.name(), messages.size());
  }

  /** Returns the transcript with every part put through a change; the same if none changes. */
  static Transcript ofParts(Transcript original, UnaryOperator<Message> change) {
    var rewriting = new Rewriting(original);
    boolean changed = false;
    for (Message message : original.messages()) {
      Message other = change.apply(message);
      changed |= !other.parts().equals(message.parts());
      rewriting.keep(message, other.parts());
    }
    return changed ? rewriting.done() : original;
  }

  /** Returns a message with other parts. */
  static Message with(Message message, List<Part> parts) {
    return new Message(message.index(), message.id(), message.role(), message.author(), parts);
  }

  /** Returns a part of the same kind with another text; calls and media stay as they are. */
  static Part with(Part part, String text) {
    return switch (part) {
      case Part.Text same -> new Part.Text(text);
      case Part.Reasoning same -> new Part.Reasoning(text);
      case Part.Refusal same -> new Part.Refusal(text);
      case Part.ToolResult result ->
          new Part.ToolResult(result.callId(), result.name(), text, result.failed());
      case Part.ToolCall call -> call;
      case Part.Media media -> media;
    };
  }
}
