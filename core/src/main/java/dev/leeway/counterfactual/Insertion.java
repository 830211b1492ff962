package dev.leeway.counterfactual;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence before everything else that some messages say.
 *
 * @param messages indices of the messages
 * @param sentence the words, without the space after them
 */
public record Insertion(List<Integer> messages, String sentence) implements Edit {

  public Insertion {
    messages = List.copyOf(messages);
  }

  @Override
  public Transcript apply(Transcript original) {
    return Rewriting.ofParts(
        original, message -> messages.contains(message.index()) ? with(message) : message);
  }

  private Message with(Message message) {
    var parts = new ArrayList<Part>();
    boolean said = false;
    for (Part part : message.parts()) {
      if (!said && part instanceof Part.Text text) {
        parts.add(new Part.Text(sentence + " " + text.text()));
        said = true;
      } else {
        parts.add(part);
      }
    }
    if (!said) {
      parts.addFirst(new Part.Text(sentence));
    }
    return Rewriting.with(message, parts);
  }
}
