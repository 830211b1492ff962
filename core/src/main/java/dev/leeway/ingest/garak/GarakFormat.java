package dev.leeway.ingest.garak;

import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.SeriesFormat;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the attempts of a report; each of the target's answers is one transcript. An attempt stands
 * in the report twice, when it was made and when it was judged: the second time it is passed over,
 * if what was said is the same.
 */
public final class GarakFormat implements SeriesFormat {

  private static final String ATTEMPT = "attempt";

  private final Map<String, Integer> said = new HashMap<>();
  private String target = "";

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Obj entry && entry.string("entry_type").isPresent();
  }

  @Override
  public void take(Json record, RecordContext context, ResultSink to) throws RecordException {
    if (!(record instanceof Json.Obj entry) || entry.string("entry_type").isEmpty()) {
      throw new RecordException(
          context.place(),
          "the record has no \"entry_type\"",
          "Expected a line of a garak report: {\"entry_type\": \"attempt\", ...}.");
    }
    if (!entry.string("entry_type").equals(Optional.of(ATTEMPT))) {
      target =
          entry
              .string("plugins.target_name")
              .or(() -> entry.string("plugins.model_name"))
              .orElse(target);
      return;
    }
    var attempt = new Attempt(entry, target, context);
    if (isNew(entry, attempt.said())) {
      attempt.read(to);
    }
  }

  @Override
  public void end(ResultSink to) {}

  /** A hash is enough: two attempts of one id and hash that differ are not worth their memory. */
  private boolean isNew(Json.Obj entry, int hash) {
    Optional<String> uuid = entry.string("uuid");
    if (uuid.isEmpty()) {
      return true;
    }
    Integer before = said.put(uuid.get(), hash);
    return before == null || before != hash;
  }
}
