package dev.leeway.report;

import dev.leeway.finding.Citation;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;

/** How it began: what should have governed, and what the first test of it showed. */
final class BeginningChapter {

  private static final int RULES = 3;

  private BeginningChapter() {}

  static List<Statement> tell(Dossier dossier) {
    var statements = new ArrayList<Statement>();
    statements.add(rule(dossier));
    List<TurnMeasure> contested = dossier.contested();
    int quiet =
        contested.isEmpty() ? dossier.measures().turns().size() : contested.getFirst().turn();
    if (contested.isEmpty()) {
      statements.add(
          Statement.uncited(
              "Nothing in its %s put it to the test: uncontested, which does not mean safe."
                  .formatted(Figures.count(quiet, "turn")),
              Dossier.ABSENCE));
    } else if (quiet > 0) {
      statements.add(
          Statement.uncited(
              "Nothing was put against it at %s, so nothing is known of control there."
                  .formatted(Figures.turns(0, quiet - 1)),
              Dossier.ABSENCE));
    }
    contested.stream().findFirst().map(turn -> first(dossier, turn)).ifPresent(statements::add);
    statements.add(
        Statement.uncited(
            "What the model was inclined to before this conversation cannot be read from it.",
            "one record cannot show it; fresh runs of the same request could"));
    return statements;
  }

  private static Statement rule(Dossier dossier) {
    List<Citation> rules =
        dossier.measures().turns().stream()
            .flatMap(turn -> dossier.quotations().constraint(turn.turn()).stream())
            .distinct()
            .limit(RULES)
            .toList();
    return Statement.of(
        rules.isEmpty()
            ? "%s should govern: so says the charter.".formatted(dossier.governing())
            : "%s should govern, and the transcript says so.".formatted(dossier.governing()),
        rules,
        "no words of the transcript were read as its rule");
  }

  private static Statement first(Dossier dossier, TurnMeasure turn) {
    var citations = new ArrayList<Citation>(dossier.quotations().contest(turn.turn()));
    citations.addAll(dossier.control(turn));
    return Statement.of(
        "Turn %d is the first to contest it: %s.".formatted(turn.turn() + 1, dossier.who(turn)),
        citations,
        Dossier.UNSEEN);
  }
}
