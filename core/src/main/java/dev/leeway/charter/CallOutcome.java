package dev.leeway.charter;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A tool call of one turn with the results that answer it.
 *
 * @param arguments the call's, parsed
 * @param results none if nothing answers the call, else one
 */
record CallOutcome(
    Span span, Part.ToolCall call, CallArguments arguments, List<Part.ToolResult> results) {

  CallOutcome {
    results = List.copyOf(results);
  }

  /**
   * Returns the calls of a turn, in order. A result belongs to the first call with its id that is
   * still open; a result without an id, to the first open call of its name, or of any name if it
   * has none.
   */
  static List<CallOutcome> of(Transcript transcript, Turn turn) {
    List<Part.ToolResult> open = new ArrayList<>();
    for (Message message : transcript.messages(turn.message(), turn.resultsTo())) {
      open.addAll(message.parts(Part.ToolResult.class));
    }
    List<CallOutcome> outcomes = new ArrayList<>();
    Message message = transcript.messages().get(turn.message());
    for (int i = 0; i < message.parts().size(); i++) {
      if (message.parts().get(i) instanceof Part.ToolCall call) {
        outcomes.add(
            new CallOutcome(
                Span.whole(message, i),
                call,
                CallArguments.of(call.arguments()),
                takeResult(open, call)));
      }
    }
    return List.copyOf(outcomes);
  }

  boolean passes(EnactmentRule.Call rule) {
    return rule.tool().matchesAll(call.name())
        && rule.arguments().stream().allMatch(arguments::passes)
        && passes(rule.result());
  }

  private static List<Part.ToolResult> takeResult(List<Part.ToolResult> open, Part.ToolCall call) {
    Predicate<Part.ToolResult> answers =
        result ->
            (call.callId().isEmpty() || result.callId().isEmpty())
                ? result.name().isEmpty() || result.name().equals(call.name())
                : result.callId().equals(call.callId());
    for (int i = 0; i < open.size(); i++) {
      if (answers.test(open.get(i))) {
        return List.of(open.remove(i));
      }
    }
    return List.of();
  }

  private boolean passes(ResultTest test) {
    boolean succeeds =
        switch (test.success()) {
          case ANY -> true;
          case SUCCEEDED -> !results.isEmpty() && !results.getFirst().failed();
          case FAILED -> !results.isEmpty() && results.getFirst().failed();
        };
    String output = results.isEmpty() ? "" : results.getFirst().output();
    return succeeds
        && test.matches().stream().allMatch(pattern -> pattern.occursIn(output))
        && test.without().stream().noneMatch(pattern -> pattern.occursIn(output));
  }
}
