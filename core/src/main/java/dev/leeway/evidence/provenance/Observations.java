package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Locale;

/** Finds what a tool returned where an agent's log hands it over in the user's place. */
final class Observations {
  private static final List<String> OPENINGS =
      List.of(
          "observation:",
          "tool output",
          "tool result",
          "tool response",
          "<tool_result",
          "<tool_response",
          "<function_result",
          "function result",
          "function output",
          "execution result",
          "[tool");

  private Observations() {}

  /** Returns whether a user's message answers the model's and opens as a tool's result does. */
  static boolean standsIn(Transcript transcript, Message message) {
    if (message.role() != Role.USER || message.index() == 0) {
      return false;
    }
    Message before = transcript.messages().get(message.index() - 1);
    if (before.role() != Role.ASSISTANT && before.role() != Role.TOOL) {
      return false;
    }
    String prose = message.prose().stripLeading();
    String start = prose.substring(0, Math.min(20, prose.length())).toLowerCase(Locale.ROOT);
    return OPENINGS.stream().anyMatch(start::startsWith);
  }
}
