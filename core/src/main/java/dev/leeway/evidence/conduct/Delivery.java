package dev.leeway.evidence.conduct;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reply hands over: its content sentence by sentence, and its tool calls.
 *
 * @param clauses the content, in order
 * @param calls the tool calls, in order
 * @param effort how much material service there is at all, in [0, 1]
 * @param cut whether some of it was too long to be read
 */
record Delivery(List<Clause> clauses, List<Call> calls, double effort, boolean cut) {

  /** Tool names that begin with one of these only look. */
  private static final Set<String> LOOKING =
      Set.of(
          "get",
          "read",
          "list",
          "search",
          "find",
          "look",
          "show",
          "check",
          "view",
          "fetch",
          "query",
          "lookup",
          "describe",
          "count",
          "verify",
          "inspect");

  /** Content words that make half an effort. */
  private static final double HALF = 12;

  private static final double EFFORT_OF_A_WRITE = .7;
  private static final double EFFORT_OF_A_LOOK = .15;

  Delivery {
    clauses = List.copyOf(clauses);
    calls = List.copyOf(calls);
  }

  /**
   * Reads a turn.
   *
   * @param content the spans of the reply's prose that are read; sentences outside are passed over
   */
  static Delivery of(Transcript transcript, Turn turn, List<Span> content) {
    var clauses = new ArrayList<Clause>();
    boolean cut = false;
    Message reply = transcript.messages().get(turn.message());
    for (int part : parts(content)) {
      Span whole = Span.whole(reply, part);
      Words words = Words.of(transcript.text(whole));
      cut |= words.cut();
      clauses.addAll(within(Clause.of(words, whole), content));
    }
    List<Call> calls = calls(transcript, turn, reply);
    cut |= calls.stream().anyMatch(call -> call.words().cut());
    return new Delivery(clauses, calls, effort(clauses, calls), cut);
  }

  private static List<Integer> parts(List<Span> content) {
    return content.stream().map(Span::part).distinct().sorted().toList();
  }

  /** Keeps the sentences of which at least half is content; both lists are in order. */
  private static List<Clause> within(List<Clause> clauses, List<Span> content) {
    var kept = new ArrayList<Clause>();
    List<Span> sorted = content.stream().sorted().toList();
    int next = 0;
    for (Clause clause : clauses) {
      while (next < sorted.size() && endsBefore(sorted.get(next), clause.span())) {
        next++;
      }
      int shared = 0;
      for (int i = next; i < sorted.size() && sorted.get(i).overlaps(clause.span()); i++) {
        shared += overlap(sorted.get(i), clause.span());
      }
      if (2 * shared >= clause.span().length()) {
        kept.add(clause);
      }
    }
    return kept;
  }

  private static boolean endsBefore(Span span, Span clause) {
    return span.part() < clause.part()
        || (span.part() == clause.part() && span.end() <= clause.start());
  }

  private static int overlap(Span a, Span b) {
    return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
  }

  private static List<Call> calls(Transcript transcript, Turn turn, Message reply) {
    Map<String, Boolean> failed = new HashMap<>();
    for (Message message : transcript.messages(turn.message() + 1, turn.resultsTo())) {
      for (Part.ToolResult result : message.parts(Part.ToolResult.class)) {
        failed.put(result.callId(), result.failed());
      }
    }
    var calls = new ArrayList<Call>();
    for (int part = 0; part < reply.parts().size(); part++) {
      if (reply.parts().get(part) instanceof Part.ToolCall call) {
        Words words = Words.of(call.name() + " " + call.arguments());
        boolean looks = LOOKING.contains(words.plain(0));
        boolean fails = failed.getOrDefault(call.callId(), false);
        calls.add(new Call(words, Span.whole(reply, part), looks, fails));
      }
    }
    return calls;
  }

  /** Distinct content words over those that make half, and each call for what it does. */
  private static double effort(List<Clause> clauses, List<Call> calls) {
    var distinct = new HashSet<String>();
    for (Clause clause : clauses) {
      for (int at = clause.from(); at < clause.to(); at++) {
        Words.Word word = clause.words().get(at);
        if (!clause.negated() && CommonWords.weight(word) > 0) {
          distinct.add(word.stem());
        }
      }
    }
    double idle = HALF / (HALF + distinct.size());
    for (Call call : calls) {
      idle *= 1 - (call.looks() ? EFFORT_OF_A_LOOK : EFFORT_OF_A_WRITE);
    }
    return 1 - idle;
  }

  /**
   * One tool call.
   *
   * @param words name and arguments
   * @param looks whether it only reads
   * @param failed whether its result says that it failed
   */
  record Call(Words words, Span span, boolean looks, boolean failed) {}
}
