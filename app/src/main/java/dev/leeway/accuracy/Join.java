package dev.leeway.accuracy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows and labels brought together by id.
 *
 * @param labelled in the order of the transcripts
 * @param unlabelled ids of transcripts without a label
 * @param unused labels without a transcript
 */
record Join<R extends Row>(
    List<Labelled<R>> labelled, List<String> unlabelled, List<LabelRow> unused) {

  private static final int NAMED = 3;

  Join {
    labelled = List.copyOf(labelled);
    unlabelled = List.copyOf(unlabelled);
    unused = List.copyOf(unused);
  }

  static <R extends Row> Join<R> of(List<R> rows, LabelTable table) {
    var labelled = new ArrayList<Labelled<R>>();
    var unlabelled = new ArrayList<String>();
    Set<String> seen = new HashSet<>();
    for (R row : rows) {
      seen.add(row.id());
      Optional<LabelRow> label = table.of(row.id());
      label.ifPresentOrElse(
          found -> labelled.add(new Labelled<>(row, found)), () -> unlabelled.add(row.id()));
    }
    List<LabelRow> unused =
        table.all().stream().filter(label -> !seen.contains(label.id())).toList();
    return new Join<>(labelled, unlabelled, unused);
  }

  /**
   * Returns what does not fit.
   *
   * @param whole whether all transcripts were read, so that a label without one is amiss
   */
  List<String> remarks(boolean whole) {
    var remarks = new ArrayList<String>();
    if (!unlabelled.isEmpty()) {
      remarks.add(
          "%d transcripts have no label and count nowhere: %s"
              .formatted(unlabelled.size(), first(unlabelled)));
    }
    if (whole && !unused.isEmpty()) {
      remarks.add(
          "%d labels have no transcript: %s"
              .formatted(unused.size(), first(unused.stream().map(LabelRow::id).toList())));
    }
    return remarks;
  }

  private static String first(List<String> ids) {
    String some = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return ids.size() > NAMED ? some + ", ..." : some;
  }
}
