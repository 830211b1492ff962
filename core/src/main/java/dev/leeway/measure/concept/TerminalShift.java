package dev.leeway.measure.concept;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.math.Entropy;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;

/** The end beside the start. */
final class TerminalShift implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "terminal-state",
          "Terminal state; start against end",
          "JSD in bits between gamma at the first and at the last contested turn; posterior over the"
              + " last m contested turns; and the terminal state",
          "0: the end is as the start",
          "the first contested turn is itself after a loss, so that the start is not a start");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> contested = scene.contested();
    TurnMeasure first = contested.getFirst();
    TurnMeasure last = contested.getLast();
    List<TurnMeasure> end = RuntimeAlignment.last(scene);
    String state = scene.measures().verdict().terminal().label();
    var parts = new ArrayList<Part>();
    for (ObjectiveId id : scene.belief().states()) {
      parts.add(
          Part.of(id.name(), Shares.mean(end, turn -> scene.belief().smoothed(turn.turn(), id)))
              .on(Scene.indices(end)));
    }
    if (contested.size() < 2) {
      return Answer.notEnough(CONCEPT, "one contested turn is both start and end")
          .on(List.of(first.turn()))
          .with(parts);
    }
    double shift =
        Entropy.jensenShannon(scene.row(first.turn()), scene.row(last.turn())) / Math.log(2);
    return Answer.measured(
            CONCEPT,
            shift,
            state,
            "from %s to %s for %s, in bits of 0 (the same) to 1 (nothing in common)"
                .formatted(
                    Shares.percent(first.governed()),
                    Shares.percent(last.governed()),
                    scene.governing()))
        .on(List.of(first.turn(), last.turn()))
        .with(parts);
  }
}
