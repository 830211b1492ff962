package dev.leeway.evidence.lexical;

/**
 * One sentence of a text, without the white space around it.
 *
 * @param start first character (UTF-16 code unit)
 * @param end one past the last character
 */
public record Sentence(int start, int end, Kind kind) {

  /** Whose words these are, as far as the layout shows. */
  public enum Kind {
    /** Running text, headings and list items. */
    PROSE,
    /** A fenced code block, fences included. */
    CODE,
    /** Lines marked as a quotation with {@code >}. */
    CITED
  }

  public Sentence {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "sentence [%d,%d), expected 0 <= start < end".formatted(start, end));
    }
  }
}
