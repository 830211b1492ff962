package dev.leeway.counterfactual;

import dev.leeway.transcript.CallResults;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words and actions that never were: characters go from texts and results; a tool call that any
 * span touches goes whole, with its result. Messages that this empties go too.
 *
 * @param spans in the original; they may overlap
 */
public record Deletion(List<Span> spans) implements Edit {

  public Deletion {
    spans = spans.stream().sorted().toList();
  }

  @Override
  public Transcript apply(Transcript original) {
    Set<CallResults.Place> gone = calls(original);
    var rewriting = new Rewriting(original);
    boolean changed = false;
    for (Message message : original.messages()) {
      List<Part> parts = parts(message, gone);
      changed |= !parts.equals(message.parts());
      if (!isEmpty(parts) || isEmpty(message.parts())) {
        rewriting.keep(message, parts);
      }
    }
    return changed ? rewriting.done() : original;
  }

  private Set<CallResults.Place> calls(Transcript original) {
    var results = new CallResults(original);
    var gone = new HashSet<CallResults.Place>();
    for (Span span : spans) {
      var place = new CallResults.Place(span.message(), span.part());
      Message message = original.messages().get(span.message());
      if (message.parts().get(span.part()) instanceof Part.ToolCall) {
        gone.add(place);
        results.result(place).ifPresent(gone::add);
      }
    }
    return gone;
  }

  private List<Part> parts(Message message, Set<CallResults.Place> gone) {
    var parts = new ArrayList<Part>();
    for (int part = 0; part < message.parts().size(); part++) {
      if (!gone.contains(new CallResults.Place(message.index(), part))) {
        Part before = message.parts().get(part);
        parts.add(Rewriting.with(before, without(before.text(), message.index(), part)));
      }
    }
    return parts;
  }

  private String without(String text, int message, int part) {
    var kept = new StringBuilder();
    int from = 0;
    for (Span span : spans) {
      if (span.message() == message && span.part() == part && span.end() > from) {
        kept.append(text, from, Math.max(from, span.start()));
        from = span.end();
      }
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static boolean isEmpty(List<Part> parts) {
    return parts.stream().allMatch(part -> !(part instanceof Part.Media) && part.text().isBlank());
  }
}
