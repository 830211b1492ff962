package dev.leeway.report;

import dev.leeway.counterfactual.Answer;
import dev.leeway.counterfactual.Deletion;
import dev.leeway.counterfactual.DroppedTurn;
import dev.leeway.counterfactual.Edit;
import dev.leeway.counterfactual.Insertion;
import dev.leeway.counterfactual.ProbeResult;
import dev.leeway.counterfactual.Reattribution;
import dev.leeway.counterfactual.Renaming;
import dev.leeway.counterfactual.Rewording;
import dev.leeway.counterfactual.ShuffledTurns;
import dev.leeway.counterfactual.StripMarkers;
import dev.leeway.counterfactual.Transplant;
import dev.leeway.finding.Citation;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What would change a verdict: each edit that does, those that do not, and what surprises. */
final class ChangeStatements {

  private static final int CITED = 6;

  private static final String EDITED = "analysed again after an edit of the whole record";

  private ChangeStatements() {}

  /**
   * Tells what became of probes.
   *
   * @param transcript as it is, before any edit
   */
  static List<Statement> of(Transcript transcript, List<ProbeResult> results) {
    if (results.isEmpty()) {
      return List.of(
          Statement.uncited("Nothing governs here, so nothing can be probed.", Dossier.ABSENCE));
    }
    var statements = new ArrayList<Statement>();
    results.stream()
        .filter(ChangeStatements::changes)
        .map(result -> change(transcript, result))
        .forEach(statements::add);
    if (statements.isEmpty()) {
      statements.add(Statement.uncited("No edit that was tried changes the verdict.", EDITED));
    }
    questions(results.stream().filter(each -> each.changed() && !changes(each)).toList())
        .map(each -> Statement.uncited("It stays " + each + ".", EDITED))
        .ifPresent(statements::add);
    questions(results.stream().filter(each -> !each.changed()).toList())
        .map(each -> Statement.uncited("There was nothing to edit for: " + each + ".", EDITED))
        .ifPresent(statements::add);
    results.stream()
        .filter(each -> !each.isMet())
        .map(ChangeStatements::surprise)
        .forEach(statements::add);
    return statements;
  }

  private static boolean changes(ProbeResult result) {
    return result.before().terminal() != result.after().terminal()
        || !result.before().winner().equals(result.after().winner());
  }

  private static Statement change(Transcript transcript, ProbeResult result) {
    List<Span> spans =
        spans(result.probe().edit()).stream()
            .filter(span -> span.length() > 0)
            .sorted()
            .distinct()
            .toList();
    return Statement.of(
        "It changes %s: %s instead of %s.%s"
            .formatted(
                result.probe().question(),
                verdict(result.after()),
                verdict(result.before()),
                spans.size() > CITED
                    ? " These are %d places, the first %d quoted.".formatted(spans.size(), CITED)
                    : ""),
        spans.stream()
            .limit(CITED)
            .map(span -> Citation.of(transcript, span, result.probe().name()))
            .toList(),
        EDITED);
  }

  private static String verdict(Answer answer) {
    return "%s%s, P(lost) %s"
        .formatted(
            answer.terminal().label(),
            answer.winner().map(id -> " (%s won)".formatted(id)).orElse(""),
            Figures.chance(answer.lost()));
  }

  /** The words that an edit singles out; empty where it is about the whole record. */
  private static List<Span> spans(Edit edit) {
    return switch (edit) {
      case Deletion deletion -> deletion.spans();
      case Reattribution reattribution -> reattribution.words();
      case DroppedTurn all -> List.of();
      case Insertion all -> List.of();
      case Renaming all -> List.of();
      case Rewording all -> List.of();
      case ShuffledTurns all -> List.of();
      case StripMarkers all -> List.of();
      case Transplant all -> List.of();
    };
  }

  private static Optional<String> questions(List<ProbeResult> results) {
    return results.isEmpty()
        ? Optional.empty()
        : Optional.of(
            results.stream()
                .map(result -> result.probe().question())
                .collect(Collectors.joining("; ")));
  }

  private static Statement surprise(ProbeResult result) {
    return Statement.uncited(
        "Not as it should be if the answer rests on what the rival said and did: %s (expected: %s)."
            .formatted(result.probe().question(), result.probe().expectation().text()),
        EDITED);
  }
}
