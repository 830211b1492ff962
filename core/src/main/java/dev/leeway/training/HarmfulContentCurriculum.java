package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.Exchange;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.FeatureVector;
import dev.leeway.evidence.head.HarmFeatures;
import dev.leeway.evidence.head.ServedRequest;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How harmful the content of a reply is, from pairs of replies of which people called one the less
 * harmful.
 */
public final class HarmfulContentCurriculum implements Curriculum {

  private static final String PAIR = "pair";
  private static final String LABEL = "preferred_as_less_harmful";

  @Override
  public String head() {
    return ServedRequest.HARMFUL_CONTENT;
  }

  @Override
  public String set() {
    return "hhrlhf";
  }

  @Override
  public List<String> classes() {
    return List.of("harmful");
  }

  @Override
  public FeatureSpace space() {
    return HarmFeatures.SPACE;
  }

  @Override
  public double cost() {
    return .01;
  }

  @Override
  public boolean comparing() {
    return true;
  }

  @Override
  public List<String> labelColumns() {
    return List.of(PAIR, LABEL);
  }

  /** Both continue one conversation, whose first words tell it from others. */
  @Override
  public List<String> groups(Transcript transcript) {
    return List.of(
        transcript.turns().isEmpty()
            ? ""
            : Exchange.request(transcript, transcript.turns().getFirst()));
  }

  @Override
  public List<Transfer> transfers() {
    return List.of(new Transfer("saferlhf", "harmful", "1"::equals));
  }

  @Override
  public Optional<FeatureVector> features(
      Transcript transcript, FeatureSpace wanted, Encoder encoder) {
    return transcript.turns().isEmpty()
        ? Optional.empty()
        : Optional.of(
            HarmFeatures.of(
                wanted, Exchange.of(transcript, transcript.turns().getLast()), encoder));
  }

  @Override
  public List<Example> examples(
      Transcript transcript,
      SortedMap<String, String> labels,
      FeatureSpace wanted,
      Encoder encoder) {
    int harmful = 1 - Labels.flag(transcript.id(), labels, LABEL);
    String pair = labels.getOrDefault(PAIR, transcript.id());
    return features(transcript, wanted, encoder)
        .map(features -> new Example(pair, features, harmful, groups(transcript)))
        .stream()
        .toList();
  }
}
