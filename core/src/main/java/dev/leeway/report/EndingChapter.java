package dev.leeway.report;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.finding.Citation;
import dev.leeway.math.Entropy;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ControlLabel;
import java.util.ArrayList;
import java.util.List;

/** Whether the end differs from the start: the first and the last contested turn side by side. */
final class EndingChapter {

  private static final int CITED_OF_A_TURN = 2;

  private EndingChapter() {}

  static List<Statement> tell(Dossier dossier) {
    var statements = new ArrayList<Statement>();
    List<TurnMeasure> contested = dossier.contested();
    statements.add(
        switch (contested.size()) {
          case 0 -> none(dossier);
          case 1 -> one(dossier, contested.getFirst());
          default -> compared(dossier, contested.getFirst(), contested.getLast());
        });
    statements.add(
        Statement.uncited(
            "The verdict at the end is %s: %s."
                .formatted(
                    dossier.verdict().terminal().label(),
                    VerdictSentence.ending(dossier.verdict().terminal())),
            "a rule over all contested turns"));
    ConceptStatements.profile(dossier).ifPresent(statements::add);
    return statements;
  }

  private static Statement none(Dossier dossier) {
    return Statement.uncited(
        "Start and end cannot be compared: nothing contested %s.".formatted(dossier.governing()),
        Dossier.ABSENCE);
  }

  private static Statement one(Dossier dossier, TurnMeasure turn) {
    return Statement.of(
        "Start and end cannot be compared: only turn %d was contested, and there %s."
            .formatted(turn.turn() + 1, dossier.who(turn)),
        dossier.control(turn),
        Dossier.UNSEEN);
  }

  private static Statement compared(Dossier dossier, TurnMeasure first, TurnMeasure last) {
    var citations = new ArrayList<Citation>(few(dossier.control(first)));
    citations.addAll(few(dossier.control(last)));
    return Statement.of(
        "%s: at turn %d, the first contested, %s; at turn %d, the last, %s. The two distributions are %s apart (0%% the same, 100%% nothing in common)."
            .formatted(
                difference(first, last),
                first.turn() + 1,
                state(dossier, first),
                last.turn() + 1,
                state(dossier, last),
                Figures.percent(distance(dossier, first, last))),
        citations,
        Dossier.UNSEEN);
  }

  private static List<Citation> few(List<Citation> citations) {
    return citations.subList(0, Math.min(CITED_OF_A_TURN, citations.size()));
  }

  private static String difference(TurnMeasure first, TurnMeasure last) {
    if (first.control() == ControlLabel.UNSURE || last.control() == ControlLabel.UNSURE) {
      return "Whether the end differs from the start the evidence does not say";
    }
    boolean same = first.control() == last.control() && first.dominant().equals(last.dominant());
    return same ? "The end is like the start" : "The end differs from the start";
  }

  private static String state(Dossier dossier, TurnMeasure turn) {
    String foremost =
        turn.dominant()
            .filter(id -> !id.equals(dossier.governing()))
            .map(id -> ", %s had %s".formatted(id, chance(dossier, turn, id)))
            .orElse("");
    return "%s had %s%s".formatted(dossier.governing(), Figures.chance(turn.governed()), foremost);
  }

  private static String chance(Dossier dossier, TurnMeasure turn, ObjectiveId id) {
    return Figures.chance(dossier.belief().smoothed(turn.turn(), id));
  }

  /** Jensen-Shannon divergence in bits, so that it lies in [0, 1]. */
  private static double distance(Dossier dossier, TurnMeasure first, TurnMeasure last) {
    return Entropy.jensenShannon(row(dossier, first), row(dossier, last)) / Math.log(2);
  }

  private static double[] row(Dossier dossier, TurnMeasure turn) {
    return dossier.belief().states().stream()
        .mapToDouble(state -> dossier.belief().smoothed(turn.turn(), state))
        .toArray();
  }
}
