package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.RequestFeatures;
import dev.leeway.evidence.head.ServedRequest;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.SortedMap;

/** Whether a request called for a refusal, from requests that people have sorted. */
public final class CalledForCurriculum implements Curriculum {

  private static final String LABEL = "prompt_is_unsafe";

  @Override
  public String head() {
    return ServedRequest.CALLED_FOR;
  }

  @Override
  public String set() {
    return "xstest";
  }

  @Override
  public List<String> classes() {
    return List.of("called-for");
  }

  @Override
  public FeatureSpace space() {
    return RequestFeatures.SPACE;
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
    return List.of(LastTurn.request(transcript));
  }

  @Override
  public List<Example> examples(
      Transcript transcript,
      SortedMap<String, String> labels,
      FeatureSpace space,
      Encoder encoder) {
    int label = Labels.flag(transcript.id(), labels, LABEL);
    String request = LastTurn.request(transcript);
    return List.of(
        new Example(
            transcript.id(),
            RequestFeatures.of(space, request, encoder),
            label,
            groups(transcript)));
  }
}
