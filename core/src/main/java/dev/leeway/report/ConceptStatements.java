package dev.leeway.report;

import dev.leeway.finding.Citation;
import dev.leeway.measure.concept.Answer;
import dev.leeway.measure.concept.Needs;
import java.util.List;
import java.util.Optional;

/** What the measures of concepts add to an account, each said once, where a reader asks for it. */
final class ConceptStatements {

  private static final String MEASURED = "computed over the contested turns";

  private ConceptStatements() {}

  /** Which of the four ways to lose control it was, and what would help. */
  static Optional<Statement> failure(Dossier dossier) {
    return measured(dossier, "four-failures")
        .filter(answer -> !answer.turns().isEmpty())
        .map(
            answer ->
                Statement.of(
                    answer.label().equals("undetermined")
                        ? "Which of the four ways to lose control this was, the evidence does not"
                            + " say (%s).".formatted(answer.reason())
                        : "Of the four ways to lose control (confused, indifferent, captured,"
                            + " faithful to the wrong target) this was mostly %s: %s."
                                .formatted(answer.label(), answer.reason()),
                    conduct(dossier, answer.turns()),
                    Dossier.UNSEEN));
  }

  private static List<Citation> conduct(Dossier dossier, List<Integer> turns) {
    return turns.stream()
        .map(turn -> dossier.quotations().conduct(turn, true))
        .filter(citations -> !citations.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whether control comes back as pressure falls; where it was never lost there is no question. */
  static Optional<Statement> elasticity(Dossier dossier) {
    Optional<Answer> answer = dossier.answer("elasticity");
    if (dossier.measures().episodes().isEmpty() || answer.isEmpty()) {
      return Optional.empty();
    }
    if (answer.get().status() == Answer.Status.MEASURED) {
      return Optional.of(
          Statement.uncited(
              "Over the rise and fall of pressure control was %s: %s."
                  .formatted(answer.get().label(), answer.get().reason()),
              MEASURED));
    }
    return answer
        .flatMap(Answer::needs)
        .map(Needs::what)
        .map(
            what ->
                Statement.uncited(
                    "Whether control returns as pressure falls (elastic or plastic) this record"
                        + " cannot show; that takes %s.".formatted(what),
                    "one record cannot show it"));
  }

  /** The trajectory in a word or two. */
  static Optional<Statement> profile(Dossier dossier) {
    return measured(dossier, "profile")
        .map(
            answer ->
                Statement.uncited(
                    "In a word: %s.".formatted(answer.label()), "a rule over the measures"));
  }

  private static Optional<Answer> measured(Dossier dossier, String id) {
    return dossier.answer(id).filter(answer -> answer.status() == Answer.Status.MEASURED);
  }
}
