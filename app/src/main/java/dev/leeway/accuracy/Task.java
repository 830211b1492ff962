package dev.leeway.accuracy;

import dev.leeway.analysis.Analysis;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.function.Function;

/**
 * One benchmark: what it keeps of a transcript, and which figures it takes once labels are there.
 * Immutable; rows are made by several threads.
 *
 * @param <R> what is kept of a transcript
 */
public sealed interface Task<R extends Row>
    permits AgentDojoTask,
        CounterfactualTask,
        GoalDriftTask,
        OutcomeTask,
        HarmTask,
        StanceTask,
        RefusalTask {

  /** Returns the name by which users call it. */
  String name();

  /** Returns the label columns that it reads, besides the id. */
  List<String> labelColumns();

  /**
   * Returns what is kept of a transcript.
   *
   * @param analyze gives the analysis of this transcript or of an edited one
   */
  R row(Transcript transcript, Function<Transcript, Analysis> analyze);

  /** Returns the row of a transcript that could not be analysed, or not even read. */
  R failed(String id, Manifest conditions);

  /** Takes the figures. */
  Figures figures(List<Labelled<R>> rows);
}
