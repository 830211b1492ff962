package dev.leeway.ingest.claudecode;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.SeriesFormat;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import java.util.Optional;

/** Gathers the lines of a session; one ends where the next begins, or with the file. */
public final class ClaudeCodeFormat implements SeriesFormat {

  private final ReadLimits limits;
  private Optional<Session> session = Optional.empty();
  private IgnoredFields others = new IgnoredFields();

  public ClaudeCodeFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Obj line
        && line.string("type").isPresent()
        && line.get("messages").isEmpty()
        && line.get("role").isEmpty()
        && (isMarked(line) || session.isPresent());
  }

  /** Returns whether the line is of a session even where none was met before. */
  private static boolean isMarked(Json.Obj line) {
    return (line.string("sessionId").isPresent()
            && (line.get("uuid").isPresent() || line.get("timestamp").isPresent()))
        || line.get("leafUuid").isPresent()
        || line.string("type").equals(Optional.of("file-history-snapshot"));
  }

  @Override
  public void take(Json record, RecordContext context, ResultSink to) throws RecordException {
    if (!(record instanceof Json.Obj line)) {
      throw new RecordException(
          context.place(),
          "the line is " + record.kind() + ", expected an object",
          "Expected {\"type\": \"user\", \"sessionId\": ..., \"message\": {...}}.");
    }
    if (line.object("message").isEmpty()) {
      String type = line.string("type").orElse("untyped");
      others.add("line." + type + line.string("subtype").map(sub -> "." + sub).orElse(""));
      return;
    }
    String id = line.string("sessionId").orElse("");
    if (session.filter(open -> !open.isOf(id)).isPresent()) {
      end(to);
    }
    if (session.isEmpty()) {
      session = Optional.of(new Session(id, limits));
    }
    session.get().add(line, context);
  }

  @Override
  public void end(ResultSink to) {
    session.ifPresent(open -> open.end(others, to));
    session = Optional.empty();
    others = new IgnoredFields();
  }
}
