package dev.leeway.store;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Lineage;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/**
 * A workspace open for one run. {@link #analyze} may be called from many threads and takes from the
 * store what is there; {@link #add} hands on what is to be stored; {@link #finish} ends the run.
 * What is closed without that counts as cut off, and the next run says so.
 */
public final class Workspace implements AutoCloseable {

  private final WorkspaceFiles files;
  private final WorkspaceLock lock;
  private final DuckDBConnection connection;
  private final Lineage lineage;
  private final UUID lineageHash;
  private final Records records;
  private final StoredAnalyses stored;
  private final InFlight inFlight;
  private final BatchWriter writer;
  private final long run;
  private final String note;
  private final boolean mayHave;
  private boolean ended;

  private Workspace(
      WorkspaceFiles files, WorkspaceLock lock, Opening.Opened opened, Lineage lineage)
      throws SQLException, IOException {
    this.files = files;
    this.lock = lock;
    this.connection = opened.connection();
    this.lineage = lineage;
    this.records = new Records();
    String build = ProgramBuild.checksum();
    this.lineageHash = ContentHash.of(lineage, build, records.shape());
    this.run = opened.run();
    this.note = opened.note();
    this.stored = new StoredAnalyses(connection);
    this.inFlight = InFlight.begin(files, run);
    var runs = new Runs(connection);
    this.mayHave = runs.lineage(lineageHash, lineage, build);
    runs.begin(run, lineageHash);
    this.writer = BatchWriter.start(files, new Batch(connection, run, lineageHash), inFlight);
  }

  /**
   * Opens a workspace, or makes one.
   *
   * @param lineage where the analyses of this run come from
   * @throws WorkspaceException if it cannot be used: another process is at it, a newer Leeway made
   *     it, or it is damaged
   */
  public static Workspace open(Path folder, Lineage lineage) throws IOException {
    var files = new WorkspaceFiles(folder);
    Files.createDirectories(folder);
    WorkspaceLock lock = WorkspaceLock.writing(files);
    try {
      return begin(files, lock, new Opening(files).open(), lineage);
    } catch (SQLException e) {
      lock.close();
      throw Database.unusable(files, e);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Workspace begin(
      WorkspaceFiles files, WorkspaceLock lock, Opening.Opened opened, Lineage lineage)
      throws SQLException, IOException {
    try {
      return new Workspace(files, lock, opened, lineage);
    } catch (SQLException | IOException | RuntimeException e) {
      opened.connection().close();
      throw e;
    }
  }

  /** Returns what the user has to know of the run before; empty if it ended by itself. */
  public String note() {
    return note;
  }

  /**
   * Returns the analysis of a transcript: the stored one, if this very content was analysed with
   * the same charter, encoder, heads, settings and program; else a new one.
   */
  public Answer analyze(Transcript transcript, Function<Transcript, Analysis> analyzer) {
    List<UUID> messages = Hashes.of(transcript);
    UUID hash = ContentHash.of(transcript, messages);
    UUID id = ContentHash.analysis(hash, lineageHash);
    Optional<Analysis> found = find(id, transcript);
    if (found.isPresent()) {
      return new Answer(
          found.get(),
          Optional.of(new Entry.Again(transcript.id(), transcript.source(), hash, id)));
    }
    count();
    Analysis analysis = analyzer.apply(transcript);
    byte[] record = records.write(analysis);
    return new Answer(
        analysis, Optional.of(new Entry.Fresh(transcript, hash, messages, id, analysis, record)));
  }

  /**
   * Hands on what is to be stored.
   *
   * @throws WorkspaceException if the workspace cannot be written any more
   */
  public void add(Entry entry) throws IOException {
    writer.add(entry);
  }

  /**
   * Stores everything and ends the run.
   *
   * @param stopped whether its user stopped it before the end of its input
   * @throws WorkspaceException if the workspace cannot be written any more
   */
  public void finish(boolean stopped) throws IOException {
    writer.finish();
    try {
      stored.close();
      new Runs(connection).end(run, stopped ? "stopped" : "done", 0);
      connection.close();
    } catch (SQLException e) {
      throw Database.stopped(files, e);
    }
    inFlight.done();
    ended = true;
  }

  @Override
  public void close() throws IOException {
    try (lock;
        inFlight) {
      if (!ended) {
        ended = true;
        closeUnfinished();
      }
    }
  }

  /** What the writer still holds is stored if that is possible; it is the run that is not whole. */
  private void closeUnfinished() throws IOException {
    try {
      writer.finish();
    } finally {
      try {
        stored.close();
        connection.close();
      } catch (SQLException e) {
        // The failure that brought us here is on its way to the user already.
        ended = true;
      }
    }
  }

  private Optional<Analysis> find(UUID id, Transcript transcript) {
    if (!mayHave) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> record = stored.record(id);
      return record.isPresent()
          ? Optional.of(records.read(record.get(), transcript, lineage))
          : Optional.empty();
    } catch (SQLException | IOException e) {
      // What cannot be taken from the store is made anew; that costs time and nothing else.
      return Optional.empty();
    }
  }

  private void count() {
    try {
      inFlight.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
