package dev.leeway.transcript;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One message, with every part it came with.
 *
 * @param id the transcript's own id for it, or {@code m<index>} where it has none
 */
public record Message(int index, String id, Role role, Author author, List<Part> parts) {

  public Message {
    if (index < 0) {
      throw new IllegalArgumentException(
          "message index is %d, expected 0 or more".formatted(index));
    }
    parts = List.copyOf(parts);
  }

  /** Returns the words to the reader (text and marked refusals), parts joined by a line feed. */
  public String prose() {
    return parts.stream()
        .filter(part -> part instanceof Part.Text || part instanceof Part.Refusal)
        .map(Part::text)
        .collect(Collectors.joining("\n"));
  }

  /** Returns the parts of one kind, in order. */
  public <P extends Part> List<P> parts(Class<P> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
