package dev.leeway.transcript;

/**
 * A run of characters in one part of one message.
 *
 * @param message index of the message in its transcript, from 0
 * @param part index of the part in its message, from 0
 * @param start first character (UTF-16 code unit) in {@link Part#text()}, from 0
 * @param end one past the last character
 */
public record Span(int message, int part, int start, int end) implements Comparable<Span> {

  public Span {
    if (message < 0 || part < 0 || start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [%d,%d) of part %d in message %d".formatted(start, end, part, message));
    }
  }

  /** Returns the span of a whole part. */
  public static Span whole(Message message, int part) {
    return new Span(message.index(), part, 0, message.parts().get(part).text().length());
  }

  public int length() {
    return end - start;
  }

  /** Returns whether both address at least one character in common. */
  public boolean overlaps(Span other) {
    return message == other.message && part == other.part && start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    int byMessage = Integer.compare(message, other.message);
    int byPart = byMessage != 0 ? byMessage : Integer.compare(part, other.part);
    int byStart = byPart != 0 ? byPart : Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
