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

/**
 * Full answer, full refusal or something between, from replies that people have graded; asked in
 * two steps, so that how common half refusals are does not bear on whether a reply refuses at all.
 */
public final class RefusalCurriculum implements Curriculum {

  /** What the labels call the classes. */
  private static final List<String> GRADES =
      List.of("1_full_compliance", "2_full_refusal", "3_partial_refusal");

  private static final String LABEL = "human_label";
  private static final int COMPLIANCE = 0;
  private static final int PARTIAL = 2;

  private final boolean partly;

  private RefusalCurriculum(boolean partly) {
    this.partly = partly;
  }

  /** Returns how to learn whether a reply refuses, in full or in part. */
  public static Curriculum refused() {
    return new RefusalCurriculum(false);
  }

  /** Returns how to learn, from refusals alone, which of them still answer in part. */
  public static Curriculum partly() {
    return new RefusalCurriculum(true);
  }

  @Override
  public String head() {
    return partly ? ServedRequest.PARTLY_REFUSED : ServedRequest.REFUSED;
  }

  @Override
  public String set() {
    return "xstest";
  }

  @Override
  public List<String> classes() {
    return List.of(partly ? "partly" : "refused");
  }

  @Override
  public FeatureSpace space() {
    return partly ? RefusalFeatures.PARTIAL_SPACE : RefusalFeatures.SPACE;
  }

  @Override
  public double cost() {
    return 3;
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
    if (partly && label == COMPLIANCE) {
      return List.of();
    }
    boolean positive = partly ? label == PARTIAL : label != COMPLIANCE;
    return List.of(
        new Example(
            transcript.id(),
            RefusalFeatures.of(space, Exchange.of(transcript, last), encoder),
            positive ? 1 : 0,
            groups(transcript)));
  }
}
