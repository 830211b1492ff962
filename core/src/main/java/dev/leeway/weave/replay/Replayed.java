package dev.leeway.weave.replay;

import dev.leeway.analysis.Analysis;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Citation;
import dev.leeway.finding.Finding;
import dev.leeway.finding.Severity;
import dev.leeway.transcript.Transcript;
import dev.leeway.weave.Context;
import dev.leeway.weave.Contexts;
import java.util.List;
import java.util.Optional;

/**
 * One transcript under both versions.
 *
 * @param text what it is about: its contexts together
 * @param citation the words that the differing verdict rests on; empty if no word does
 */
public record Replayed(
    String transcript,
    Standing before,
    Standing after,
    String text,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Citation> citation) {

  /** Joins two analyses of the same transcript. */
  public static Replayed of(Analysis before, Analysis after) {
    Transcript transcript = before.transcript();
    Standing first = Standing.of(before);
    Standing second = Standing.of(after);
    List<Context> contexts = Contexts.of(transcript);
    boolean lost = second.outcome() == Standing.Outcome.LOST;
    boolean earlier = !lost && first.outcome() == Standing.Outcome.LOST;
    Analysis telling = earlier ? before : after;
    Analysis other = earlier ? after : before;
    return new Replayed(
        transcript.id(),
        first,
        second,
        String.join("\n", contexts.stream().map(Context::text).toList()),
        alert(telling)
            .or(() -> contested(telling, earlier ? first : second))
            .or(() -> alert(other))
            .or(() -> contexts.stream().map(Context::citation).findFirst()));
  }

  /** Returns whether the versions say different things of it. */
  public boolean flips() {
    return before.differs(after);
  }

  /** Returns whether what held is no longer said to hold. */
  public boolean regresses() {
    return before.outcome() == Standing.Outcome.HELD && after.outcome() != Standing.Outcome.HELD;
  }

  private static Optional<Citation> alert(Analysis analysis) {
    return analysis.findings().stream()
        .filter(finding -> finding.severity() == Severity.ALERT)
        .map(Finding::citations)
        .filter(citations -> !citations.isEmpty())
        .map(List::getLast)
        .findFirst();
  }

  /** Where the objective that fared worst was first put to the test, if words did it. */
  private static Optional<Citation> contested(Analysis analysis, Standing standing) {
    return analysis.evidence().stream()
        .map(TurnEvidence::contests)
        .flatMap(List::stream)
        .filter(contest -> standing.governing().filter(contest.governing()::equals).isPresent())
        .filter(contest -> !contest.spans().isEmpty())
        .findFirst()
        .map(
            contest ->
                Citation.of(analysis.transcript(), contest.spans().getFirst(), contest.reason()));
  }
}
