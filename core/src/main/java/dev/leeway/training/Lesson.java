package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.FeatureVector;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The training of one head, from the first labelled transcript to its report. */
public final class Lesson {

  private final Curriculum curriculum;
  private final Encoder encoder;
  private final FeatureSpace space;
  private final List<Example> examples = new ArrayList<>();

  /**
   * @param encoder without one, the head does without the features that need it
   */
  public Lesson(Curriculum curriculum, Encoder encoder) {
    this.curriculum = curriculum;
    this.encoder = encoder;
    this.space =
        switch (encoder) {
          case Encoder.Present present -> curriculum.space();
          case Encoder.Absent absent -> curriculum.space().words();
        };
  }

  /**
   * Takes what a labelled transcript teaches.
   *
   * @param labels by column
   * @return how many examples that were
   */
  public int learn(Transcript transcript, SortedMap<String, String> labels) {
    return take(curriculum.examples(transcript, labels, space, encoder));
  }

  /** Takes an ordinary transcript of a backdrop. */
  public int learnOrdinary(Transcript transcript) {
    return take(curriculum.ordinary(transcript, space, encoder));
  }

  private int take(List<Example> found) {
    for (Example each : found) {
      examples.add(
          new Example(each.id(), each.features(), each.label(), GroupKeys.of(each.groups())));
    }
    return found.size();
  }

  /** Returns what the head that is learned sees of a transcript as a whole. */
  public Optional<FeatureVector> features(Transcript transcript) {
    return curriculum.features(transcript, space, encoder);
  }

  /**
   * Fits and reports.
   *
   * @param folds at most how many folds each way of grouping is cut into
   * @throws TrainingException if there is not some of each class
   */
  public LessonReport finish(int folds) {
    var trainer =
        new HeadTrainer(curriculum.head(), space, curriculum.classes(), curriculum.cost());
    List<Example> taught = curriculum.comparing() ? Comparisons.differences(examples) : examples;
    var fit = CrossFit.of(trainer, taught, folds);
    var report = LessonReport.of(fit, curriculum.classes(), taught, space.encoded());
    return curriculum.comparing()
        ? report.with(Comparisons.centred(report.family(), examples))
        : report;
  }
}
