package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ControlLabel;
import dev.leeway.objective.InferenceSettings;
import java.util.ArrayList;
import java.util.List;

/** Control that goes back and forth. */
final class Oscillation implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "oscillation",
          "Oscillation",
          "changes between controlled and lost over contested turns, unsure ones passed over;"
              + " oscillating from 3 on (a loss and its recovery are 2). z = (changes - (n - 1)(1 -"
              + " s)) / sqrt((n - 1) s (1 - s)), s the stay probability of the model",
          "as many changes as the chain expects: z about 0",
          "contested turns far apart: then each is a case of its own");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> sure = scene.contested(turn -> turn.control() != ControlLabel.UNSURE);
    if (sure.size() < 2) {
      return Answer.notEnough(
          CONCEPT, "%s with sure control".formatted(Shares.count(sure.size(), "contested turn")));
    }
    List<Integer> flips = flips(sure);
    double stay = InferenceSettings.defaults().stay();
    int steps = sure.size() - 1;
    double z = (flips.size() - steps * (1 - stay)) / Math.sqrt(steps * stay * (1 - stay));
    return Answer.measured(
            CONCEPT,
            flips.size(),
            flips.size() > 2
                ? "oscillating"
                : flips.size() == 2 ? "there and back" : flips.isEmpty() ? "still" : "one change",
            "control changed sides %s over %s"
                .formatted(
                    flips.size() == 1 ? "once" : flips.size() + " times",
                    Shares.count(sure.size(), "sure contested turn")))
        .on(flips)
        .with(Part.of("z", z));
  }

  /** The turns at which control changed sides. */
  static List<Integer> flips(List<TurnMeasure> sure) {
    var flips = new ArrayList<Integer>();
    for (int i = 1; i < sure.size(); i++) {
      if (sure.get(i).control() != sure.get(i - 1).control()) {
        flips.add(sure.get(i).turn());
      }
    }
    return flips;
  }
}
