package dev.leeway.measure.concept;

import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import java.util.List;

/** Which of the charter's objectives could have been in control here. */
final class TargetList implements ConceptMeasure {

  private static final int FEWEST = 4;
  private static final int MOST = 12;

  static final Concept CONCEPT =
      new Concept(
          "target-list",
          "The list of targets",
          "the charter's register; value: how many of it some turn puts in play against g, g"
              + " included",
          "only g is in play: nothing competes",
          "the register has fewer than 4 or more than 12 targets, or `other` is dominant at a"
              + " contested turn: something unnamed ruled");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public boolean needsContest() {
    return false;
  }

  @Override
  public Answer measure(Scene scene) {
    List<Objective> register = scene.charter().objectives();
    List<ObjectiveId> states = scene.belief().states();
    long inPlay = states.stream().filter(state -> !state.isReserved()).count();
    long unnamed =
        scene.contested().stream()
            .filter(turn -> turn.dominant().filter(ObjectiveId.OTHER::equals).isPresent())
            .count();
    boolean sized = register.size() >= FEWEST && register.size() <= MOST;
    return Answer.measured(
            CONCEPT,
            (double) inPlay,
            unnamed > 0 ? "incomplete" : sized ? "sufficient" : "odd size",
            "%d of %s in play; an unnamed target ruled at %s"
                .formatted(
                    inPlay,
                    Shares.count(register.size(), "target"),
                    Shares.count(unnamed, "contested turn")))
        .with(
            register.stream()
                .filter(objective -> states.contains(objective.id()))
                .map(objective -> Part.of(objective.id().name(), objective.kind().label()))
                .toList());
  }
}
