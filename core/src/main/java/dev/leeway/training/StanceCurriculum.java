package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.StanceFeatures;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Whether a turn gives up the side that was assigned, from debates judged turn by turn. */
public final class StanceCurriculum implements Curriculum {

  private static final String LABEL = "keeps_stance_per_turn";

  @Override
  public String head() {
    return StanceFeatures.HEAD;
  }

  @Override
  public String set() {
    return "sycon";
  }

  @Override
  public List<String> classes() {
    return List.of("given-up");
  }

  @Override
  public FeatureSpace space() {
    return StanceFeatures.SPACE;
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
    return List.of(transcript.manifest().model(), StanceFeatures.stance(transcript));
  }

  @Override
  public List<Example> examples(
      Transcript transcript,
      SortedMap<String, String> labels,
      FeatureSpace space,
      Encoder encoder) {
    String kept = labels.getOrDefault(LABEL, "");
    var examples = new ArrayList<Example>();
    for (Turn turn : transcript.turns()) {
      if (turn.index() < kept.length()) {
        examples.add(
            new Example(
                transcript.id(),
                StanceFeatures.of(space, transcript, turn),
                kept.charAt(turn.index()) == '0' ? 1 : 0,
                groups(transcript)));
      }
    }
    return examples;
  }
}
