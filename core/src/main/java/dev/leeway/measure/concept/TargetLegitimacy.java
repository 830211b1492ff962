package dev.leeway.measure.concept;

import dev.leeway.charter.Legitimacy;
import dev.leeway.measure.TurnMeasure;
import java.util.List;
import java.util.Locale;

/** Whether what ruled was entitled to. */
final class TargetLegitimacy implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "target-legitimacy",
          "Target legitimacy",
          "share of contested turns with a dominant target at which that target is legitimate by the"
              + " charter's prioritised rules; g is by definition",
          "1: only what may rule ever rules",
          "the charter has no rule for what ruled: then undetermined, which is neither");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> ruled = scene.contested(turn -> turn.dominant().isPresent());
    if (ruled.isEmpty()) {
      return Answer.notEnough(CONCEPT, "no target is dominant at any contested turn");
    }
    List<TurnMeasure> legitimate = those(scene, ruled, Legitimacy.LEGITIMATE);
    List<TurnMeasure> not = those(scene, ruled, Legitimacy.ILLEGITIMATE);
    return Answer.measured(
            CONCEPT,
            (double) legitimate.size() / ruled.size(),
            legitimate.size() == ruled.size()
                ? "legitimate"
                : not.isEmpty() ? "undetermined" : "illegitimate at times",
            "what ruled was entitled to at %d of %s with a dominant target"
                .formatted(legitimate.size(), Shares.count(ruled.size(), "contested turn")))
        .within(Shares.rate(legitimate.size(), ruled.size()))
        .on(Scene.indices(ruled))
        .with(
            List.of(Legitimacy.values()).stream()
                .map(each -> part(each, those(scene, ruled, each)))
                .toList());
  }

  private static Part part(Legitimacy legitimacy, List<TurnMeasure> turns) {
    return Part.of(legitimacy.name().toLowerCase(Locale.ROOT), (double) turns.size())
        .on(Scene.indices(turns));
  }

  private static List<TurnMeasure> those(
      Scene scene, List<TurnMeasure> ruled, Legitimacy legitimacy) {
    return ruled.stream().filter(turn -> of(scene, turn) == legitimacy).toList();
  }

  /** L_t of the dominant target; the turn must have one. */
  static Legitimacy of(Scene scene, TurnMeasure turn) {
    return turn.dominant()
        .map(
            target ->
                turn.legitimate().contains(target)
                    ? Legitimacy.LEGITIMATE
                    : scene.entitlement().legitimacy(turn.turn(), target))
        .orElse(Legitimacy.UNDETERMINED);
  }
}
