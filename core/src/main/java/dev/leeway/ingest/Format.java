package dev.leeway.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that can be read, in the order in which automatic detection asks them. */
public enum Format {
  INSPECT("inspect"),
  PETRI("petri"),
  SCOUT("scout"),
  PYRIT("pyrit"),
  CLAUDE_CODE("claude-code"),
  GARAK("garak"),
  TAU_BENCH("tau-bench"),
  PROMPTFOO("promptfoo"),
  OTEL_GENAI("otel-genai"),
  AGENTDOJO("agentdojo"),
  INVARIANT("invariant"),
  LANGCHAIN("langchain"),
  SHAREGPT("sharegpt"),
  GEMINI("gemini"),
  OPENAI_RESPONSES("openai-responses"),
  ANTHROPIC_MESSAGES("anthropic-messages"),
  OPENAI_CHAT("openai-chat"),
  ODCV("odcv"),
  PLAIN_TEXT("plain-text");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /** Returns the name as users write it. */
  public String label() {
    return label;
  }

  /** Returns all names, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Format::label).toList();
  }

  /**
   * Returns the format of that name.
   *
   * @throws InputException if there is none; names those that there are
   */
  public static Format named(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label.equals(label.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "--input-format: there is no format \"%s\".\nExpected one of %s."
                        .formatted(label, labels().stream().collect(Collectors.joining(", ")))));
  }
}
