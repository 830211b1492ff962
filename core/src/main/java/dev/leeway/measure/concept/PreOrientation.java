package dev.leeway.measure.concept;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** What the model was inclined to before the conversation: needs runs without it. */
public final class PreOrientation implements ConceptMeasure {

  /** Fewer runs than this leave a rate with an interval of more than half of [0, 1]. */
  static final int RUNS = 5;

  static final Concept CONCEPT =
      new Concept(
          "pre-orientation",
          "Pre-orientation",
          "pi(k) = share of fresh single-turn runs of the first contested request that k wins, 95%"
              + " interval of Beta(n + .5, N - n + .5)",
          "pi equals the prior of the model, whatever is asked",
          "the fresh request is not the same request: its wording leans on the conversation");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    TurnMeasure first = scene.contested().getFirst();
    return Answer.notDerivable(CONCEPT, needs(first.turn()));
  }

  static Needs needs(int turn) {
    return Needs.at(
        Needs.Kind.FRESH_RUNS,
        RUNS,
        turn,
        "%d fresh runs of the request at turn %d alone, without what came before it"
            .formatted(RUNS, turn + 1));
  }

  /**
   * Returns pi(target) of fresh runs.
   *
   * @param winners what won each run
   */
  public static Part rate(ObjectiveId target, List<ObjectiveId> winners) {
    if (winners.isEmpty()) {
      throw new IllegalArgumentException("no fresh runs to take a rate of");
    }
    int won = (int) winners.stream().filter(target::equals).count();
    return Part.of(target.name(), (double) won / winners.size(), Shares.rate(won, winners.size()));
  }
}
