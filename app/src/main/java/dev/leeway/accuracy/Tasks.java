package dev.leeway.accuracy;

import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.charter.Charter;
import dev.leeway.ingest.ReadResult;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The benchmarks there are. */
public final class Tasks {

  private Tasks() {}

  /** Returns the names of all tasks, in the order in which help lists them. */
  public static List<String> names() {
    return List.of(
        "agentdojo",
        "goaldrift",
        "odcv",
        "agent-safety",
        "xstest",
        "harm",
        "sycon",
        "counterfactual");
  }

  /**
   * Returns the task of that name for analyses under a charter; empty if there is none.
   *
   * @param pairs whether labels say which of two replies is the less harmful
   * @param transcripts gives the set once more, for what has to be matched beforehand
   */
  public static Optional<Task<?>> named(
      String name,
      Charter charter,
      AnalyzerOptions options,
      boolean pairs,
      Supplier<Iterator<ReadResult>> transcripts) {
    return switch (name) {
      case "agentdojo" -> Optional.of(new AgentDojoTask(charter));
      case "goaldrift" -> Optional.of(new GoalDriftTask(charter, options.enactmentRules()));
      case "odcv" -> Optional.of(new OutcomeTask(OutcomeTask.Kind.ODCV));
      case "agent-safety" -> Optional.of(new OutcomeTask(OutcomeTask.Kind.AGENT_SAFETY));
      case "xstest" -> Optional.of(new RefusalTask());
      case "harm" -> Optional.of(new HarmTask(charter, pairs));
      case "sycon" -> Optional.of(new StanceTask(charter));
      case "counterfactual" ->
          Optional.of(new CounterfactualTask(charter, MatchedRuns.of(transcripts.get())));
      default -> Optional.empty();
    };
  }
}
