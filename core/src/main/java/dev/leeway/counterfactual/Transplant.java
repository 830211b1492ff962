package dev.leeway.counterfactual;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * A turn of another run that met the same: its messages stand before a message of this one.
 *
 * @param donated one message of the model and the results of its calls, in order
 * @param before index of the message of the original that then follows; its number of messages for
 *     the end
 */
public record Transplant(List<Message> donated, int before) implements Edit {

  private static final String MARK = "transplanted-";

  public Transplant {
    donated = List.copyOf(donated);
    if (donated.isEmpty() || donated.getFirst().role() != Role.ASSISTANT) {
      throw new IllegalArgumentException("donated messages must begin with one of the assistant's");
    }
  }

  @Override
  public Transcript apply(Transcript original) {
    var rewriting = new Rewriting(original);
    for (int index = 0; index <= original.messages().size(); index++) {
      if (index == before) {
        donated.forEach(each -> rewriting.insert(marked(each), MARK + each.id()));
      }
      if (index < original.messages().size()) {
        rewriting.keep(original.messages().get(index));
      }
    }
    return rewriting.done();
  }

  /** Ids of calls must not meet those of the run that they come into. */
  private static Message marked(Message message) {
    var parts = new ArrayList<Part>();
    for (Part part : message.parts()) {
      parts.add(
          switch (part) {
            case Part.ToolCall call ->
                new Part.ToolCall(MARK + call.callId(), call.name(), call.arguments());
            case Part.ToolResult result ->
                new Part.ToolResult(
                    MARK + result.callId(), result.name(), result.output(), result.failed());
            default -> part;
          });
    }
    return Rewriting.with(message, parts);
  }
}
