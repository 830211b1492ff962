package dev.leeway.cli;

import dev.leeway.accuracy.LabelRow;
import dev.leeway.accuracy.LabelTable;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scores of all transcripts, told apart by whether there is a label, and the words of those
 * that have one. What a label says is read when every score is there.
 */
final class GoldTranscripts {

  private static final int NAMED = 5;

  private final LabelTable labels;
  private final Map<String, Double> scores = new LinkedHashMap<>();
  private final Map<String, Transcript> kept = new LinkedHashMap<>();
  private final List<Transcript> gold = new ArrayList<>();
  private final List<Double> stated = new ArrayList<>();
  private final List<Boolean> lost = new ArrayList<>();
  private final List<Double> others = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  GoldTranscripts(LabelTable labels) {
    this.labels = labels;
  }

  /**
   * Takes P(control was lost) of one transcript.
   *
   * @return how many have been taken
   */
  long take(Transcript transcript, double score) {
    scores.put(transcript.id(), score);
    if (labels.of(transcript.id()).isPresent()) {
      kept.put(transcript.id(), transcript);
    }
    return scores.size();
  }

  /** Reads what the labels say. */
  void join() {
    scores.forEach(
        (id, probability) -> {
          Optional<LabelRow> label = labels.of(id);
          if (label.isEmpty()) {
            others.add(probability);
          } else {
            stated.add(probability);
            lost.add(label.get().flag("lost"));
            Optional.ofNullable(kept.get(id)).ifPresent(gold::add);
          }
        });
    List<String> unknown =
        labels.all().stream().map(LabelRow::id).filter(id -> !scores.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      remarks.add(
          "%d labels have no transcript: %s"
              .formatted(
                  unknown.size(),
                  String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())))));
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

  List<Transcript> transcripts() {
    return gold;
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
