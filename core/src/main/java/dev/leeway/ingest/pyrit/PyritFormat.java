package dev.leeway.ingest.pyrit;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.SeriesFormat;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the entries of PyRIT's memory: a list of them, of any number of conversations, or one
 * conversation as {@code {"conversation_id": ..., "entries": [...]}}. Scores and labels are not
 * read.
 */
public final class PyritFormat implements SeriesFormat {

  /** What stands for entries that are too long to be handed over: their length in bytes. */
  public static final String TOO_LONG = "entries_bytes";

  private static final String CONVERSATION = "conversation_id";
  private static final String ENTRIES = "entries";

  private final ReadLimits limits;

  public PyritFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean accepts(Json record) {
    if (record instanceof Json.Arr list) {
      return !list.items().isEmpty()
          && list.items().getFirst() instanceof Json.Obj first
          && first.scalar(CONVERSATION).isPresent()
          && first.fields().containsKey("converted_value");
    }
    return record instanceof Json.Obj object
        && object.scalar(CONVERSATION).isPresent()
        && (object.get(ENTRIES).isPresent() || object.get(TOO_LONG).isPresent());
  }

  @Override
  public void take(Json record, RecordContext context, ResultSink to) throws RecordException {
    for (Map.Entry<String, List<Json.Obj>> each : conversations(record, context).entrySet()) {
      try {
        to.read(new PyritConversation(each.getKey(), each.getValue(), context, limits).read());
      } catch (RecordException e) {
        to.unreadable(e);
      }
    }
  }

  @Override
  public void end(ResultSink to) {}

  private Map<String, List<Json.Obj>> conversations(Json record, RecordContext context)
      throws RecordException {
    Optional<String> length =
        record instanceof Json.Obj object ? object.scalar(TOO_LONG) : Optional.empty();
    if (length.isPresent()) {
      throw new RecordException(
          context.place(),
          "the conversation takes %s bytes, more than %,d"
              .formatted(length.get(), limits.recordBytes()),
          "One conversation is one transcript; check what wrote the file.");
    }
    List<Json> items = items(record);
    if (items.isEmpty()) {
      throw new RecordException(
          context.place(),
          "the record holds no entries of a conversation",
          "Expected a list of entries with conversation_id, sequence, role and converted_value.");
    }
    var conversations = new LinkedHashMap<String, List<Json.Obj>>();
    for (Json item : items) {
      Json.Obj entry = entry(item, context);
      String id = entry.scalar(CONVERSATION).orElse(context.fallbackId());
      conversations.computeIfAbsent(id, key -> new ArrayList<>()).add(entry);
    }
    return conversations;
  }

  private static List<Json> items(Json record) {
    if (record instanceof Json.Arr list) {
      return list.items();
    }
    return record instanceof Json.Obj object ? object.items(ENTRIES) : List.of();
  }

  private static Json.Obj entry(Json item, RecordContext context) throws RecordException {
    if (item instanceof Json.Obj entry) {
      return entry;
    }
    throw new RecordException(
        context.place(),
        "an entry is " + item.kind() + ", expected an object",
        "Expected {\"conversation_id\": ..., \"role\": ..., \"converted_value\": ...}.");
  }
}
