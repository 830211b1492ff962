package dev.leeway.ingest;

import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs tool results with the calls they answer, and notes the ones that have no partner. */
final class ToolCallLedger {

  private final Map<String, Deque<Call>> open = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<Anomaly> orphans = new ArrayList<>();

  /** Enters a part of message {@code index}; returns it, a result with its tool's name. */
  Part enter(int index, Part part) {
    return switch (part) {
      case Part.ToolCall call -> called(index, call);
      case Part.ToolResult result -> returned(index, result);
      case Part.Text text -> text;
      case Part.Reasoning reasoning -> reasoning;
      case Part.Refusal refusal -> refusal;
      case Part.Media media -> media;
    };
  }

  /** Returns what has no partner so far, in order of kind and then of message. */
  List<Anomaly> anomalies() {
    var all = new ArrayList<Anomaly>(orphans);
    open.values().stream()
        .flatMap(Deque::stream)
        .sorted((a, b) -> Integer.compare(a.message, b.message))
        .map(
            call ->
                new Anomaly(
                    "unanswered-call",
                    call.message,
                    "No result answers the call of \"" + call.name + "\"."))
        .forEach(all::add);
    return all;
  }

  private Part called(int index, Part.ToolCall call) {
    open.computeIfAbsent(call.callId(), id -> new ArrayDeque<>()).add(new Call(index, call.name()));
    names.put(call.callId(), call.name());
    return call;
  }

  private Part returned(int index, Part.ToolResult result) {
    Deque<Call> calls = open.getOrDefault(result.callId(), new ArrayDeque<>());
    Call answered = calls.poll();
    if (answered == null && !names.containsKey(result.callId())) {
      String which = result.callId().isEmpty() ? "no call" : "call \"" + result.callId() + "\"";
      orphans.add(
          new Anomaly(
              "orphan-tool-result",
              index,
              "The tool result refers to " + which + " that an earlier message made."));
    }
    String name = answered != null ? answered.name : names.getOrDefault(result.callId(), "");
    return result.name().isEmpty()
        ? new Part.ToolResult(result.callId(), name, result.output(), result.failed())
        : result;
  }

  private record Call(int message, String name) {}
}
