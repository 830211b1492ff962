package dev.leeway.store;

import java.nio.file.Path;

/**
 * The files of a workspace.
 *
 * @param folder as the user named it
 */
record WorkspaceFiles(Path folder) {

  Path database() {
    return folder.resolve("workspace.duckdb");
  }

  /** What DuckDB has committed and not yet put into the database's own file. */
  Path writeAhead() {
    return folder.resolve("workspace.duckdb.wal");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  /** How many transcripts a run has begun, for the run after it. */
  Path inFlight() {
    return folder.resolve("in-flight");
  }
}
