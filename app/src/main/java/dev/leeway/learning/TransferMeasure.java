package dev.leeway.learning;

import dev.leeway.accuracy.LabelTable;
import dev.leeway.evidence.head.Head;
import dev.leeway.ingest.ReadResult;
import dev.leeway.math.Auroc;
import dev.leeway.math.ClusterBootstrap;
import dev.leeway.training.Lesson;
import dev.leeway.training.LessonReport;
import dev.leeway.training.Transfer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How well a head does on sets of other making; sets that are not there are passed over. */
final class TransferMeasure {

  private static final int RESAMPLES = 500;
  private static final double LEVEL = .95;

  private final Path folder;

  TransferMeasure(Path folder) {
    this.folder = folder;
  }

  List<Transfer.Result> of(TrainingPlan step, Lesson lesson, LessonReport report) {
    var results = new ArrayList<Transfer.Result>();
    for (Transfer transfer : step.curriculum().transfers()) {
      LabelledSet set = LabelledSet.in(folder, transfer.set());
      if (set.exists()) {
        measure(transfer, set, lesson, report, results);
      }
    }
    return results;
  }

  private static void measure(
      Transfer transfer,
      LabelledSet set,
      Lesson lesson,
      LessonReport report,
      List<Transfer.Result> results) {
    Head head = report.family().whole();
    LabelTable labels = set.table(List.of(transfer.column()));
    var scores = new ArrayList<Double>();
    var outcomes = new ArrayList<Boolean>();
    set.read(
        result -> {
          if (result instanceof ReadResult.Read read) {
            lesson
                .features(read.transcript())
                .ifPresent(
                    features ->
                        labels
                            .of(read.transcript().id())
                            .ifPresent(
                                label -> {
                                  scores.add(head.probability(features));
                                  outcomes.add(transfer.says(label.values()));
                                }));
          }
        });
    auroc(scores, outcomes)
        .map(
            auroc ->
                new Transfer.Result(
                    head.name(), report.encoded(), transfer.set(), scores.size(), auroc))
        .ifPresent(results::add);
  }

  private static Optional<ClusterBootstrap.Estimate> auroc(
      List<Double> scores, List<Boolean> outcomes) {
    double[] values = scores.stream().mapToDouble(Double::doubleValue).toArray();
    var marks = new boolean[values.length];
    for (int row = 0; row < marks.length; row++) {
      marks[row] = outcomes.get(row);
    }
    return new ClusterBootstrap(IntStream.range(0, values.length).toArray())
        .estimateWeighted(
            new Auroc(values, marks)::weighted, RESAMPLES, LEVEL, new SplittableRandom(1));
  }
}
