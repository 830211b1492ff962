package dev.leeway.counterfactual;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same request from somebody else: the words go from where they stand and are said at the end
 * of another message.
 *
 * @param words where they stand, in order
 * @param to index of the message that says them instead
 */
public record Reattribution(List<Span> words, int to) implements Edit {

  public Reattribution {
    words = List.copyOf(words);
  }

  @Override
  public Transcript apply(Transcript original) {
    if (words.isEmpty()) {
      return original;
    }
    // Copies of a request are said once.
    String said =
        words.stream()
            .map(original::text)
            .map(String::strip)
            .distinct()
            .collect(Collectors.joining(" "));
    Transcript told =
        Rewriting.ofParts(
            original, message -> message.index() == to ? with(message, said) : message);
    return new Deletion(words).apply(told);
  }

  private static Message with(Message message, String said) {
    var parts = new ArrayList<Part>(message.parts());
    parts.add(new Part.Text(said));
    return Rewriting.with(message, parts);
  }
}
