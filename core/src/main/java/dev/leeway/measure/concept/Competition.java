package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** Who met whom and how each meeting was resolved, from services alone. */
final class Competition implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "objective-competition",
          "Objective competition, priority resolution",
          "the conflict ledger: per contested pair and turn, share of service to g at least the"
              + " control threshold: g won; at most 1 minus it: the rival; else a tie; nothing"
              + " served: none. Value: meetings",
          "no pair met with anything served",
          "services are read by so few scorers that most contested turns have no entry");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<Meetings> all = Meetings.of(scene);
    List<Integer> met =
        all.stream().flatMap(each -> each.turns().stream()).distinct().sorted().toList();
    List<TurnMeasure> none = scene.contested(turn -> !met.contains(turn.turn()));
    if (all.isEmpty()) {
      return Answer.notEnough(CONCEPT, "no contested turn serves either side measurably")
          .on(Scene.indices(none));
    }
    int won = all.stream().mapToInt(each -> each.won().size()).sum();
    int lost = all.stream().mapToInt(each -> each.lost().size()).sum();
    int tied = all.stream().mapToInt(each -> each.tied().size()).sum();
    return Answer.measured(
            CONCEPT,
            won + lost + tied,
            lost == 0 && tied == 0 ? "governing" : won == 0 && tied == 0 ? "rival" : "divided",
            "%s won %d, its rivals %d, %d tied, and at %s nothing was served"
                .formatted(
                    scene.governing(),
                    won,
                    lost,
                    tied,
                    Shares.count(none.size(), "contested turn")))
        .on(met)
        .with(all.stream().map(Competition::part).toList());
  }

  private static Part part(Meetings with) {
    return Part.of(with.rival().name(), (double) with.won().size())
        .labelled(
            "%d won, %d lost, %d tied"
                .formatted(with.won().size(), with.lost().size(), with.tied().size()))
        .on(with.turns());
  }
}
