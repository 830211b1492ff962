package dev.leeway.cli;

import dev.leeway.analysis.Analysis;
import dev.leeway.store.Answer;
import dev.leeway.store.Entry;
import dev.leeway.store.Workspace;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** What a run takes from a workspace and leaves there; without one, nothing. */
final class RunStore implements AutoCloseable {

  private final Function<Transcript, Analysis> analyzer;
  private final Optional<Workspace> workspace;
  private final String name;
  private long taken;
  private long again;

  private RunStore(
      Function<Transcript, Analysis> analyzer, Optional<Workspace> workspace, String name) {
    this.analyzer = analyzer;
    this.workspace = workspace;
    this.name = name;
  }

  static RunStore none(Function<Transcript, Analysis> analyzer) {
    return new RunStore(analyzer, Optional.empty(), "");
  }

  /**
   * @param name of the workspace, as its user knows it
   */
  static RunStore of(Function<Transcript, Analysis> analyzer, Workspace workspace, String name) {
    return new RunStore(analyzer, Optional.of(workspace), name);
  }

  /** Returns what the user has to know of the run before; empty if nothing. */
  String note() {
    return workspace.map(Workspace::note).orElse("");
  }

  /** Returns an analysis, stored or new; from any thread. */
  Answer analyze(Transcript transcript) {
    return workspace.isPresent()
        ? workspace.get().analyze(transcript, analyzer)
        : Answer.unkept(analyzer.apply(transcript));
  }

  /** Keeps a result. */
  void take(Result result) throws IOException {
    if (workspace.isPresent() && result.entry().isPresent()) {
      Entry entry = result.entry().get();
      taken += entry instanceof Entry.Unreadable ? 0 : 1;
      again += entry instanceof Entry.Again ? 1 : 0;
      workspace.get().add(entry);
    }
  }

  /** Stores everything. */
  void finish(boolean stopped) throws IOException {
    if (workspace.isPresent()) {
      workspace.get().finish(stopped);
    }
  }

  /** Returns how much was taken from the store; nothing without a workspace. */
  Optional<String> words() {
    return workspace.map(
        open ->
            "Taken from the workspace %s: %d of %d; analysed now: %d."
                .formatted(name, again, taken, taken - again));
  }

  @Override
  public void close() throws IOException {
    if (workspace.isPresent()) {
      workspace.get().close();
    }
  }
}
