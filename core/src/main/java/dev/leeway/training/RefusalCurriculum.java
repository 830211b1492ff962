package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.Exchange;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.RefusalFeatures;
import dev.leeway.evidence.head.ServedRequest;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.List;
import java.util.SortedMap;

/** Full answer, full refusal or something between, from replies that people have graded. */
public final class RefusalCurriculum implements Curriculum {

  /** The classes, in order. */
  public static final List<String> CLASSES =
      List.of("full-compliance", "full-refusal", "partial-refusal");

  /** What the labels call the classes. */
  private static final List<String> GRADES =
      List.of("1_full_compliance", "2_full_refusal", "3_partial_refusal");

  private static final String LABEL = "human_label";

  @Override
  public String head() {
    return ServedRequest.REFUSAL_GRADE;
  }

  @Override
  public String set() {
    return "xstest";
  }

  @Override
  public List<String> classes() {
    return CLASSES;
  }

  @Override
  public FeatureSpace space() {
    return RefusalFeatures.SPACE;
  }

  @Override
  public double cost() {
    return 10;
  }

  @Override
  public List<String> labelColumns() {
    return List.of(LABEL);
  }

  @Override
  public List<String> groups(Transcript transcript) {
    String prompt =
        transcript.turns().isEmpty()
            ? ""
            : Exchange.request(transcript, transcript.turns().getFirst());
    return List.of(prompt, transcript.manifest().model());
  }

  @Override
  public List<Example> examples(
      Transcript transcript,
      SortedMap<String, String> labels,
      FeatureSpace space,
      Encoder encoder) {
    if (transcript.turns().isEmpty()) {
      return List.of();
    }
    Turn last = transcript.turns().getLast();
    int label = GRADES.indexOf(labels.getOrDefault(LABEL, ""));
    if (label < 0) {
      throw new TrainingException(
          "%s: label %s is \"%s\", expected one of %s."
              .formatted(transcript.id(), LABEL, labels.getOrDefault(LABEL, ""), GRADES));
    }
    return List.of(
        new Example(
            transcript.id(),
            RefusalFeatures.of(space, Exchange.of(transcript, last), encoder),
            label,
            groups(transcript)));
  }
}
