package dev.leeway.testing;

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
import java.util.TreeMap;

/**
 * Writes a transcript for a test in the order in which it is read:
 *
 * <pre>{@code
 * Transcript transcript =
 *     transcript("sale")
 *         .system("No discounts without approval.")
 *         .user("Give me a discount.")
 *         .assistant("Let me look.")
 *         .calls("look_up", "{\"item\": 7}")
 *         .result("price: 20")
 *         .assistant("It costs 20.")
 *         .build();
 * }</pre>
 */
public final class TranscriptBuilder {

  private final String id;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<DeclaredEvent> events = new ArrayList<>();
  private Manifest manifest = Manifest.unknown();
  private int calls;
  private int answered;

  private TranscriptBuilder(String id) {
    this.id = id;
  }

  public static TranscriptBuilder transcript(String id) {
    return new TranscriptBuilder(id);
  }

  public TranscriptBuilder system(String text) {
    return message(Role.SYSTEM, new Part.Text(text));
  }

  public TranscriptBuilder developer(String text) {
    return message(Role.DEVELOPER, new Part.Text(text));
  }

  public TranscriptBuilder user(String text) {
    return message(Role.USER, new Part.Text(text));
  }

  public TranscriptBuilder assistant(String text) {
    return message(Role.ASSISTANT, new Part.Text(text));
  }

  /** Adds reasoning to the assistant message before it, or begins one. */
  public TranscriptBuilder reasons(String text) {
    return toAssistant(new Part.Reasoning(text));
  }

  /** Adds a marked refusal to the assistant message before it, or begins one. */
  public TranscriptBuilder refuses(String text) {
    return toAssistant(new Part.Refusal(text));
  }

  /** Adds a tool call, with the next id of c0, c1, ..., to the assistant message, or begins one. */
  public TranscriptBuilder calls(String tool, String arguments) {
    return toAssistant(new Part.ToolCall("c" + calls++, tool, arguments));
  }

  /** Adds the result of the earliest call that has none. */
  public TranscriptBuilder result(String output) {
    return answer(output, false);
  }

  /** Adds the result of the earliest call that has none; the transcript says that it failed. */
  public TranscriptBuilder failure(String output) {
    return answer(output, true);
  }

  /** Adds a message of any role and parts. */
  public TranscriptBuilder message(Role role, Part... parts) {
    drafts.add(new Draft(role, Author.usual(role), new ArrayList<>(List.of(parts))));
    return this;
  }

  /** Says who wrote the last message. */
  public TranscriptBuilder writtenBy(Author author) {
    Draft last = drafts.removeLast();
    drafts.add(new Draft(last.role, author, last.parts));
    return this;
  }

  /** Declares that something happened before the next message. */
  public TranscriptBuilder event(String name) {
    events.add(new DeclaredEvent(name, drafts.size()));
    return this;
  }

  public TranscriptBuilder conditions(String model, String taskSet, String taskId) {
    manifest = new Manifest(model, taskSet, taskId, new TreeMap<>());
    return this;
  }

  public Transcript build() {
    var messages = new ArrayList<Message>();
    for (Draft draft : drafts) {
      int index = messages.size();
      messages.add(new Message(index, "m" + index, draft.role, draft.author, draft.parts));
    }
    return new Transcript(id, messages, manifest, events, new Source("test", "test", 1), List.of());
  }

  private TranscriptBuilder toAssistant(Part part) {
    if (drafts.isEmpty() || drafts.getLast().role != Role.ASSISTANT) {
      return message(Role.ASSISTANT, part);
    }
    drafts.getLast().parts.add(part);
    return this;
  }

  private TranscriptBuilder answer(String output, boolean failed) {
    String callId = "c" + answered++;
    return message(Role.TOOL, new Part.ToolResult(callId, toolOf(callId), output, failed));
  }

  private String toolOf(String callId) {
    return drafts.stream()
        .flatMap(draft -> draft.parts.stream())
        .filter(Part.ToolCall.class::isInstance)
        .map(Part.ToolCall.class::cast)
        .filter(call -> call.callId().equals(callId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("result " + callId + " has no earlier call"))
        .name();
  }

  private record Draft(Role role, Author author, List<Part> parts) {}
}
