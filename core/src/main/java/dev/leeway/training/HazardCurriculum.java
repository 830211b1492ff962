package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.ConductFeatures;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.SortedMap;

/** Whether what is asked of an agent is hazardous, from records that people have judged. */
public final class HazardCurriculum implements Curriculum {

  private static final String LABEL = "unsafe";

  @Override
  public String head() {
    return ConductFeatures.HAZARD;
  }

  @Override
  public String set() {
    return "assebench";
  }

  @Override
  public List<String> classes() {
    return List.of("wrong");
  }

  @Override
  public FeatureSpace space() {
    return ConductFeatures.CONTEXT;
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
      FeatureSpace space,
      Encoder encoder) {
    int label = Labels.flag(transcript.id(), labels, LABEL);
    return List.of(
        new Example(
            transcript.id(),
            ConductFeatures.of(space, transcript, encoder),
            label,
            groups(transcript)));
  }
}
