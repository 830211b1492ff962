package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.Exchange;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.FeatureVector;
import dev.leeway.evidence.head.ServedRequest;
import dev.leeway.evidence.head.ServiceFeatures;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Whether a reply's content hands over what was asked, from replies that people have graded. */
public final class MaterialCurriculum implements Curriculum {

  private static final String LABEL = "human_label";

  @Override
  public String head() {
    return ServedRequest.MATERIAL_SERVICE;
  }

  @Override
  public String set() {
    return "xstest";
  }

  @Override
  public List<String> classes() {
    return List.of("served");
  }

  @Override
  public FeatureSpace space() {
    return ServiceFeatures.SPACE;
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
  public Optional<FeatureVector> features(
      Transcript transcript, FeatureSpace wanted, Encoder encoder) {
    return transcript.turns().isEmpty()
        ? Optional.empty()
        : Optional.of(
            ServiceFeatures.of(
                wanted, Exchange.of(transcript, transcript.turns().getLast()), encoder));
  }

  @Override
  public List<Transfer> transfers() {
    return List.of(new Transfer("saferlhf", "harmful", "1"::equals));
  }

  @Override
  public List<String> groups(Transcript transcript) {
    return List.of(LastTurn.request(transcript), transcript.manifest().model());
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
    int label = labels.getOrDefault(LABEL, "").equals("1_full_compliance") ? 1 : 0;
    var exchange = Exchange.of(transcript, transcript.turns().getLast());
    return List.of(
        new Example(
            transcript.id(),
            ServiceFeatures.of(space, exchange, encoder),
            label,
            groups(transcript)));
  }
}
