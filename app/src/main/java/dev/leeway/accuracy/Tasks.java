package dev.leeway.accuracy;

import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.charter.Charter;
import java.util.List;
import java.util.Optional;

/** The benchmarks there are. */
public final class Tasks {

  private Tasks() {}

  /** Returns the names of all tasks, in the order in which help lists them. */
  public static List<String> names() {
    return List.of("agentdojo", "goaldrift");
  }

  /** Returns the task of that name for analyses under a charter; empty if there is none. */
  public static Optional<Task<?>> named(String name, Charter charter, AnalyzerOptions options) {
    return switch (name) {
      case "agentdojo" -> Optional.of(new AgentDojoTask(charter));
      case "goaldrift" -> Optional.of(new GoalDriftTask(charter, options.enactmentRules()));
      default -> Optional.empty();
    };
  }
}
