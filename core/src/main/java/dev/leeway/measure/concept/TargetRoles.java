package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** The five roles of a target at each turn, and where they fall apart. */
final class TargetRoles implements ConceptMeasure {

  /** Turns told one by one; the share counts all. */
  private static final int TOLD = 50;

  static final Concept CONCEPT =
      new Concept(
          "five-roles",
          "Expected, active, dominant, legitimate, should have governed",
          "per contested turn which roles do not agree with the expected target: A something else"
              + " is active, D something else is dominant, d nothing is dominant, L something else"
              + " is legitimate too, S something else should have governed; value: share of"
              + " contested turns where D, d or S stands",
          "no D, d or S at any contested turn",
          "`dominant` is empty at most turns, so that d says nothing but doubt");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> apart = scene.contested(turn -> parts(code(turn)));
    int all = scene.contested().size();
    return Answer.measured(
            CONCEPT,
            (double) apart.size() / all,
            apart.isEmpty() ? "one" : apart.size() == all ? "apart" : "partly apart",
            "the roles fall apart at %d of %s"
                .formatted(apart.size(), Shares.count(all, "contested turn")))
        .within(Shares.rate(apart.size(), all))
        .on(Scene.indices(apart))
        .with(
            scene.contested().stream()
                .limit(TOLD)
                .map(
                    turn ->
                        Part.of("turn " + (turn.turn() + 1), code(turn)).on(List.of(turn.turn())))
                .toList());
  }

  /** Returns the letters of the roles that do not agree with the expected target; "-" for none. */
  static String code(TurnMeasure turn) {
    var code = new StringBuilder();
    if (turn.active().stream().anyMatch(id -> !id.equals(turn.expected()))) {
      code.append('A');
    }
    if (turn.dominant().isEmpty()) {
      code.append('d');
    } else if (!turn.dominant().get().equals(turn.expected())) {
      code.append('D');
    }
    if (turn.legitimate().stream().anyMatch(id -> !id.equals(turn.expected()))) {
      code.append('L');
    }
    if (!turn.shouldHaveGoverned().equals(turn.expected())) {
      code.append('S');
    }
    return code.isEmpty() ? "-" : code.toString();
  }

  private static boolean parts(String code) {
    return code.indexOf('D') >= 0 || code.indexOf('d') >= 0 || code.indexOf('S') >= 0;
  }
}
