package dev.leeway.store;

import dev.leeway.analysis.Analysis;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Source;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duckdb.DuckDBConnection;

/** Writes entries, many in one transaction: all of them are stored, or none. One thread. */
final class Batch implements AutoCloseable {

  private final DuckDBConnection connection;
  private final Tables tables;
  private final long run;
  private final UUID lineage;
  private long position;

  Batch(DuckDBConnection connection, long run, UUID lineage) throws SQLException {
    this.connection = connection;
    this.tables = new Tables(connection);
    this.run = run;
    this.lineage = lineage;
    execute("CREATE TEMP TABLE IF NOT EXISTS asked (hash UUID)");
  }

  /** Stores entries, in their order. */
  void write(List<Entry> entries) throws SQLException {
    // Appenders write outside any transaction unless one has been begun in words.
    execute("BEGIN TRANSACTION");
    var analyses = new LinkedHashMap<UUID, Entry.Fresh>();
    var transcripts = new LinkedHashMap<UUID, Entry.Fresh>();
    var messages = new LinkedHashMap<UUID, Message>();
    for (Entry entry : entries) {
      entry(entry);
      if (entry instanceof Entry.Fresh fresh) {
        analyses.putIfAbsent(fresh.id(), fresh);
        transcripts.putIfAbsent(fresh.hash(), fresh);
      }
    }
    analyses.keySet().removeAll(stored("analyses", "analysis", analyses.keySet()));
    transcripts.keySet().removeAll(stored("transcripts", "transcript", transcripts.keySet()));
    for (Entry.Fresh fresh : transcripts.values()) {
      TranscriptRows.write(tables, fresh.hash(), fresh.transcript(), fresh.messages());
      for (int i = 0; i < fresh.messages().size(); i++) {
        messages.putIfAbsent(fresh.messages().get(i), fresh.transcript().messages().get(i));
      }
    }
    messages.keySet().removeAll(stored("messages", "message", messages.keySet()));
    for (Map.Entry<UUID, Message> message : messages.entrySet()) {
      TranscriptRows.write(tables, message.getKey(), message.getValue());
    }
    for (Entry.Fresh fresh : analyses.values()) {
      analysis(fresh);
    }
    tables.flush();
    execute("COMMIT");
  }

  @Override
  public void close() throws SQLException {
    tables.close();
  }

  private void analysis(Entry.Fresh fresh) throws SQLException {
    Analysis analysis = fresh.analysis();
    UUID id = fresh.id();
    tables.of("analyses").id(id).id(fresh.hash()).id(lineage).number(run).end();
    tables.of("records").id(id).bytes(fresh.record()).end();
    EvidenceRows.write(tables, id, analysis.evidence());
    EvidenceRows.write(tables, id, analysis.belief());
    List<ConstraintMeasures> constraints = analysis.measures().constraints();
    for (int rank = 0; rank < constraints.size(); rank++) {
      MeasureRows.write(tables, id, rank, constraints.get(rank));
    }
    MeasureRows.write(tables, id, analysis.findings());
  }

  private void entry(Entry entry) throws SQLException {
    switch (entry) {
      case Entry.Unreadable unreadable ->
          begin(unreadable.place(), "")
              .text("")
              .absent()
              .absent()
              .absent()
              .truth(false)
              .text(unreadable.problem())
              .end();
      case Entry.Unanalysed failed ->
          begin(failed.transcript().id(), failed.transcript().source())
              .id(ContentHash.of(failed.transcript(), Hashes.of(failed.transcript())))
              .absent()
              .truth(false)
              .text(failed.problem())
              .end();
      case Entry.Again again ->
          begin(again.id(), again.source())
              .id(again.hash())
              .id(again.analysis())
              .truth(true)
              .absent()
              .end();
      case Entry.Fresh fresh ->
          begin(fresh.transcript().id(), fresh.transcript().source())
              .id(fresh.hash())
              .id(fresh.id())
              .truth(false)
              .absent()
              .end();
    }
  }

  private Table begin(String id, Source source) throws SQLException {
    String path = absolute(source.name());
    // Where a format gives no id, the file's name as given stands for one.
    String same = id.startsWith(source.name()) ? path + id.substring(source.name().length()) : id;
    return begin(id, path, same).text(source.format()).count(source.line());
  }

  private Table begin(String id, String source) throws SQLException {
    return begin(id, source, id);
  }

  private Table begin(String id, String source, String sameId) throws SQLException {
    return tables
        .of("entries")
        .number(run)
        .number(position++)
        .id(ContentHash.entry(source, sameId))
        .text(id)
        .text(source);
  }

  /** The same file under one name, from wherever it was named. */
  private static String absolute(String source) {
    return source.equals("stdin")
        ? source
        : Path.of(source).toAbsolutePath().normalize().toString();
  }

  /** Returns which of some hashes a table has. */
  private Set<UUID> stored(String table, String column, Collection<UUID> hashes)
      throws SQLException {
    Set<UUID> found = new HashSet<>();
    if (hashes.isEmpty()) {
      return found;
    }
    Table asked = tables.of("asked");
    for (UUID hash : hashes) {
      asked.id(hash).end();
    }
    asked.flush();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT hash FROM asked SEMI JOIN %s ON hash = %s".formatted(table, column))) {
      while (rows.next()) {
        found.add(rows.getObject(1, UUID.class));
      }
    }
    execute("DELETE FROM asked");
    return found;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
