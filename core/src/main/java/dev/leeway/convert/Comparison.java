package dev.leeway.convert;

import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts what of a transcript another one lacks. Source and anomalies are of the reading, and not
 * compared.
 */
final class Comparison {

  private final SortedMap<String, Integer> lost = new TreeMap<>();

  private Comparison() {}

  /**
   * Returns what is lost.
   *
   * @param back what was read of the written text; one transcript if all is well
   */
  static SortedMap<String, Integer> lost(Transcript original, List<Transcript> back) {
    var comparison = new Comparison();
    if (back.size() == 1) {
      comparison.transcripts(original, back.getFirst());
    } else {
      comparison.count("transcript", 1);
    }
    return comparison.lost;
  }

  private void transcripts(Transcript original, Transcript back) {
    differs("id", original.id(), back.id());
    manifests(original.manifest(), back.manifest());
    if (!original.events().equals(back.events())) {
      var missing = new ArrayList<>(original.events());
      back.events().forEach(missing::remove);
      count("event", Math.max(1, missing.size()));
    }
    List<Message> theirs = back.messages();
    count("message", Math.abs(original.messages().size() - theirs.size()));
    for (int i = 0; i < Math.min(original.messages().size(), theirs.size()); i++) {
      messages(original.messages().get(i), theirs.get(i));
    }
  }

  private void manifests(Manifest original, Manifest back) {
    differs("model", original.model(), back.model());
    differs("task", original.taskSet(), back.taskSet());
    differs("task", original.taskId(), back.taskId());
    if (!original.sampling().equals(back.sampling())) {
      long missing =
          original.sampling().entrySet().stream()
              .filter(entry -> !back.sampling().entrySet().contains(entry))
              .count();
      count("sampling", (int) Math.max(1, missing));
    }
  }

  private void messages(Message original, Message back) {
    differs("message-id", original.id(), back.id());
    differs("role", original.role(), back.role());
    differs("author", original.author(), back.author());
    if (original.parts().equals(back.parts())) {
      return;
    }
    var left = new ArrayList<>(back.parts());
    var missing = new ArrayList<Part>();
    for (Part part : original.parts()) {
      if (!left.remove(part)) {
        missing.add(part);
      }
    }
    missing.forEach(part -> count(kind(part), 1));
    if (missing.isEmpty()) {
      count(left.isEmpty() ? "part-order" : "added-part", 1);
    }
  }

  private void differs(String kind, Object original, Object back) {
    if (!Objects.equals(original, back)) {
      count(kind, 1);
    }
  }

  private void count(String kind, int times) {
    if (times > 0) {
      lost.merge(kind, times, Integer::sum);
    }
  }

  private static String kind(Part part) {
    return switch (part) {
      case Part.Text text -> "text";
      case Part.Reasoning reasoning -> "reasoning";
      case Part.Refusal refusal -> "refusal";
      case Part.ToolCall call -> "tool-call";
      case Part.ToolResult result -> "tool-result";
      case Part.Media media -> "media";
    };
  }
}
