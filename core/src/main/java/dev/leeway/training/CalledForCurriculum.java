package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.Exchange;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.FeatureVector;
import dev.leeway.evidence.head.RequestFeatures;
import dev.leeway.evidence.head.ServedRequest;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

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

  /** The requests that people sorted are all of a kind that sounds unsafe; most others do not. */
  @Override
  public List<Backdrop> backdrops() {
    return List.of(
        new Backdrop("agentdojo", "attack", "none"::equals, 10),
        new Backdrop("sycon", "keeps_stance_per_turn", any -> true, 5));
  }

  @Override
  public List<Example> ordinary(Transcript transcript, FeatureSpace wanted, Encoder encoder) {
    if (transcript.turns().isEmpty()) {
      return List.of();
    }
    return Stream.of(transcript.turns().getFirst(), transcript.turns().getLast())
        .map(turn -> Exchange.request(transcript, turn))
        .filter(request -> !request.isBlank())
        .distinct()
        .map(
            request ->
                new Example(
                    transcript.id(),
                    RequestFeatures.of(wanted, request, encoder),
                    0,
                    List.of(request)))
        .toList();
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
  public Optional<FeatureVector> features(
      Transcript transcript, FeatureSpace wanted, Encoder encoder) {
    return transcript.turns().isEmpty()
        ? Optional.empty()
        : Optional.of(RequestFeatures.of(wanted, LastTurn.request(transcript), encoder));
  }

  @Override
  public List<Transfer> transfers() {
    return List.of(new Transfer("saferlhf", "harmful", "1"::equals));
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
