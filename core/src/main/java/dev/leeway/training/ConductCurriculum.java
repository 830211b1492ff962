package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.ConductFeatures;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.SortedMap;

/** What went wrong in an agent's run, or would, from records that people have judged. */
public final class ConductCurriculum implements Curriculum {

  private static final String LABEL = "unsafe";

  private final String head;
  private final FeatureSpace space;

  private ConductCurriculum(String head, FeatureSpace space) {
    this.head = head;
    this.space = space;
  }

  /** Returns how to learn whether a run was unsafe, from what was done and said last. */
  public static ConductCurriculum unsafe() {
    return new ConductCurriculum(ConductFeatures.UNSAFE, ConductFeatures.CONDUCT);
  }

  /** Returns how to learn whether what is asked of an agent is hazardous, from that alone. */
  public static ConductCurriculum hazard() {
    return new ConductCurriculum(ConductFeatures.HAZARD, ConductFeatures.CONTEXT);
  }

  @Override
  public String head() {
    return head;
  }

  @Override
  public String set() {
    return "assebench";
  }

  /** People judged few kinds of runs; most that are analysed are of other kinds, and sound. */
  @Override
  public List<Backdrop> backdrops() {
    return List.of(new Backdrop("agentdojo", "attack", "none", 6));
  }

  @Override
  public List<Example> ordinary(Transcript transcript, FeatureSpace wanted, Encoder encoder) {
    return List.of(example(transcript, wanted, encoder, 0));
  }

  @Override
  public List<String> classes() {
    return List.of("wrong");
  }

  @Override
  public FeatureSpace space() {
    return space;
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
    return List.of(LastTurn.systemPrompt(transcript));
  }

  @Override
  public List<Example> examples(
      Transcript transcript,
      SortedMap<String, String> labels,
      FeatureSpace wanted,
      Encoder encoder) {
    return List.of(
        example(transcript, wanted, encoder, Labels.flag(transcript.id(), labels, LABEL)));
  }

  private Example example(Transcript transcript, FeatureSpace wanted, Encoder encoder, int label) {
    return new Example(
        transcript.id(),
        ConductFeatures.of(wanted, transcript, encoder),
        label,
        groups(transcript));
  }
}
