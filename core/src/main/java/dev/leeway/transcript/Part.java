package dev.leeway.transcript;

/**
 * One piece of a message. {@link #text()} is the string that spans of this part address: the
 * original characters, except that a tool call reads as its name followed directly by its argument
 * text, and media reads as nothing.
 */
public sealed interface Part {

  /** Returns the characters that {@link Span} offsets count in. */
  String text();

  /** Words to the reader. */
  record Text(String text) implements Part {}

  /** Words that the model wrote for itself. */
  record Reasoning(String text) implements Part {}

  /** A refusal that the provider marked as one. */
  record Refusal(String text) implements Part {}

  /**
   * A request to run a tool.
   *
   * @param callId the id that the result refers to; empty if the transcript gives none
   * @param arguments the argument text as written, usually a JSON object
   */
  record ToolCall(String callId, String name, String arguments) implements Part {
    @Override
    public String text() {
      return name + arguments;
    }
  }

  /**
   * What a tool returned.
   *
   * @param callId the call it answers; empty if the transcript gives none
   * @param name the tool's name; empty if the transcript gives none
   * @param failed whether the transcript says that the call failed
   */
  record ToolResult(String callId, String name, String output, boolean failed) implements Part {
    @Override
    public String text() {
      return output;
    }
  }

  /**
   * An image, sound, file or other thing that is not text; kept as a placeholder.
   *
   * @param kind what it is, for example {@code image}
   * @param reference where the transcript says it is; empty for inline bytes
   */
  record Media(String kind, String reference) implements Part {
    @Override
    public String text() {
      return "";
    }
  }
}
