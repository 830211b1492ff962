package dev.leeway.cli;

import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The scores of all transcripts, told apart by whether there is a label, and the words of those
 * that have one. What a label says is read when every score is there.
 */
final class GoldTranscripts {

  private static final int NAMED = 5;

  private final SortedMap<String, Boolean> labels;
  private final Map<String, Double> scores = new LinkedHashMap<>();
  private final Map<String, Transcript> kept = new LinkedHashMap<>();
  private final List<Double> stated = new ArrayList<>();
  private final List<Boolean> lost = new ArrayList<>();
  private final List<Double> others = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  GoldTranscripts(SortedMap<String, Boolean> labels) {
    this.labels = labels;
  }

  /** Takes P(control was lost) of one transcript. */
  void take(Transcript transcript, double score) {
    scores.put(transcript.id(), score);
    if (labels.containsKey(transcript.id())) {
      kept.put(transcript.id(), transcript);
    }
  }

  /** Looks at what the labels say. */
  void join() {
    scores.forEach(
        (id, probability) -> {
          Boolean label = labels.get(id);
          if (label == null) {
            others.add(probability);
          } else {
            stated.add(probability);
            lost.add(label);
          }
        });
    List<String> unknown = labels.keySet().stream().filter(id -> !scores.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      String named = String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())));
      remarks.add("labels without a transcript: %d (%s)".formatted(unknown.size(), named));
    }
  }

  boolean isEmpty() {
    return stated.isEmpty();
  }

  /** Returns what a user can do whose labels fit nothing. */
  String remedy() {
    return "Ids that were read begin with: "
        + String.join(", ", scores.keySet().stream().limit(NAMED).toList());
  }

  /** Returns the labelled ones, in the order of {@link #stated}. */
  List<Transcript> transcripts() {
    return List.copyOf(kept.values());
  }

  double[] stated() {
    return stated.stream().mapToDouble(Double::doubleValue).toArray();
  }

  double[] others() {
    return others.stream().mapToDouble(Double::doubleValue).toArray();
  }

  boolean[] lost() {
    var marks = new boolean[lost.size()];
    for (int row = 0; row < marks.length; row++) {
      marks[row] = lost.get(row);
    }
    return marks;
  }

  List<String> remarks() {
    return remarks;
  }
}
