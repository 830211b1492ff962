package dev.leeway.learning;

import dev.leeway.accuracy.LabelTable;
import dev.leeway.analysis.Version;
import dev.leeway.bundle.BundleManifest;
import dev.leeway.bundle.ModelBundle;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.HeadFamily;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadResult;
import dev.leeway.training.Backdrop;
import dev.leeway.training.Lesson;
import dev.leeway.training.LessonReport;
import dev.leeway.training.Transfer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Trains every head of a plan from a folder of labelled sets. */
public final class BundleTraining {

  private final Path folder;
  private final int folds;
  private final Consumer<String> progress;

  /**
   * @param folder with {@code NAME.jsonl.gz} and {@code NAME.labels.csv} for each set of the plan
   * @param folds at most how many folds each way of grouping is cut into
   * @param progress told what is being done, in words
   */
  public BundleTraining(Path folder, int folds, Consumer<String> progress) {
    this.folder = folder;
    this.folds = folds;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param reports one for each head and variant, those that were not admitted included
   * @param transfers how well heads do on sets that they did not learn from
   */
  public record Trained(
      ModelBundle bundle, List<LessonReport> reports, List<Transfer.Result> transfers) {

    public Trained {
      reports = List.copyOf(reports);
      transfers = List.copyOf(transfers);
    }
  }

  /**
   * Trains. A head that is not good enough on groups it never saw is reported and left out.
   *
   * @param encoder if present, each head is trained twice: with the encoder and without
   */
  public Trained train(String name, List<TrainingPlan> plan, Encoder encoder) {
    SortedMap<String, HeadFamily> words = new TreeMap<>();
    SortedMap<String, HeadFamily> meaning = new TreeMap<>();
    var reports = new ArrayList<LessonReport>();
    var transfers = new ArrayList<Transfer.Result>();
    var sources = new ArrayList<BundleManifest.Source>();
    for (TrainingPlan step : plan) {
      LabelledSet set = set(step, step.set());
      int examples = 0;
      for (Encoder variant : variants(step, encoder)) {
        var lesson = new Lesson(step.curriculum(), variant);
        LessonReport report = lesson(lesson, step, set, variant);
        reports.add(report);
        transfers.addAll(new TransferMeasure(folder).of(step, lesson, report));
        examples = report.examples();
        if (report.admitted()) {
          (report.encoded() ? meaning : words).put(step.curriculum().head(), report.family());
        }
      }
      var counts = new TreeMap<String, Integer>();
      counts.put(step.curriculum().head(), examples);
      sources.add(
          new BundleManifest.Source(
              step.set(), set.transcriptsHash(), set.labelsHash(), step.licence(), counts));
      for (Backdrop backdrop : step.curriculum().backdrops()) {
        LabelledSet ordinary = set(step, backdrop.set());
        sources.add(
            new BundleManifest.Source(
                backdrop.set(),
                ordinary.transcriptsHash(),
                ordinary.labelsHash(),
                TrainingPlan.licence(backdrop.set()),
                new TreeMap<>()));
      }
    }
    return new Trained(
        new ModelBundle(manifest(name, encoder, sources), words, meaning), reports, transfers);
  }

  private static List<Encoder> variants(TrainingPlan step, Encoder encoder) {
    Encoder without = new Encoder.Absent("words only");
    boolean both =
        switch (encoder) {
          case Encoder.Present present -> step.curriculum().space().encoded();
          case Encoder.Absent absent -> false;
        };
    return both ? List.of(without, encoder) : List.of(without);
  }

  private LessonReport lesson(Lesson lesson, TrainingPlan step, LabelledSet set, Encoder encoder) {
    LabelTable labels = set.table(step.curriculum().labelColumns());
    String what =
        "%s from %s, %s"
            .formatted(
                step.curriculum().head(),
                step.set(),
                switch (encoder) {
                  case Encoder.Present present -> "with the encoder";
                  case Encoder.Absent absent -> "words only";
                });
    progress.accept(what);
    set.read(result -> learn(lesson, labels, result));
    for (Backdrop backdrop : step.curriculum().backdrops()) {
      LabelledSet ordinary = set(step, backdrop.set());
      LabelTable said = ordinary.table(List.of(backdrop.column()));
      ordinary.read(result -> learnOrdinary(lesson, backdrop, said, result));
    }
    progress.accept(what + ": fitting");
    return lesson.finish(folds);
  }

  private void learn(Lesson lesson, LabelTable labels, ReadResult result) {
    switch (result) {
      case ReadResult.Read read ->
          labels
              .of(read.transcript().id())
              .ifPresent(label -> lesson.learn(read.transcript(), label.values()));
      case ReadResult.Unreadable unreadable -> progress.accept(unreadable.problem().text());
    }
  }

  private void learnOrdinary(
      Lesson lesson, Backdrop backdrop, LabelTable labels, ReadResult result) {
    if (result instanceof ReadResult.Read read
        && labels
            .of(read.transcript().id())
            .filter(label -> backdrop.takes(label.id(), label.values()))
            .isPresent()) {
      lesson.learnOrdinary(read.transcript());
    }
  }

  private LabelledSet set(TrainingPlan step, String name) {
    LabelledSet set = LabelledSet.in(folder, name);
    if (!set.exists()) {
      throw new InputException(
          "%s: head %s learns from this file, and it is not there.\nGive a folder with it."
              .formatted(set.transcripts(), step.curriculum().head()));
    }
    return set;
  }

  private BundleManifest manifest(
      String name, Encoder encoder, List<BundleManifest.Source> sources) {
    var settings = new TreeMap<String, String>();
    settings.put("folds", String.valueOf(folds));
    String reader =
        switch (encoder) {
          case Encoder.Present present -> present.embedder().name();
          case Encoder.Absent absent -> "none";
        };
    return new BundleManifest(name, "leeway " + Version.NUMBER, reader, sources, settings);
  }
}
