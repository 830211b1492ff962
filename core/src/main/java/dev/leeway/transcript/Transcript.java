package dev.leeway.transcript;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A whole interaction in its order: nothing merged, nothing dropped.
 *
 * @param id unique within a run
 * @param messages message {@code i} has index {@code i}
 * @param events what the record declares to have happened, by position
 * @param anomalies what the reader found odd
 */
public record Transcript(
    String id,
    List<Message> messages,
    Manifest manifest,
    List<DeclaredEvent> events,
    Source source,
    List<Anomaly> anomalies) {

  public Transcript {
    messages = List.copyOf(messages);
    events = List.copyOf(events);
    anomalies = List.copyOf(anomalies);
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).index() != i) {
        throw new IllegalArgumentException(
            "message %d of %s has index %d".formatted(i, id, messages.get(i).index()));
      }
    }
  }

  /** Returns the original characters that a span addresses. */
  public String text(Span span) {
    return messages
        .get(span.message())
        .parts()
        .get(span.part())
        .text()
        .substring(span.start(), span.end());
  }

  /** Returns the turns, in order: one per message that the model wrote. */
  public List<Turn> turns() {
    return Turn.of(messages);
  }

  /** Returns the messages in a half-open range of indices. */
  public List<Message> messages(int from, int to) {
    return messages.subList(from, to);
  }

  /** Returns all parts of a role's messages, as whole spans, in order. */
  public List<Span> spans(Role role) {
    return messages.stream()
        .filter(message -> message.role() == role)
        .flatMap(
            message ->
                IntStream.range(0, message.parts().size())
                    .mapToObj(part -> Span.whole(message, part)))
        .toList();
  }
}
