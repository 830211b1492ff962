package dev.leeway.ingest.invariant;

import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.SeriesFormat;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.openai.OpenAiChatFormat;

/**
 * Reads traces as Invariant Explorer takes them. What marks them is a first line that is only about
 * the set, or annotations of a trace; both are somebody's remarks and not read. Without these marks
 * the lines are chat completions, and read as such.
 */
public final class InvariantFormat implements SeriesFormat {

  private final OpenAiChatFormat messages = new OpenAiChatFormat();
  private boolean begun;

  @Override
  public boolean accepts(Json record) {
    return isAboutTheSet(record) || (messages.accepts(record) && (begun || isAnnotated(record)));
  }

  @Override
  public void take(Json record, RecordContext context, ResultSink to) throws RecordException {
    begun = true;
    if (!isAboutTheSet(record)) {
      to.read(messages.read(record, context));
    }
  }

  @Override
  public void end(ResultSink to) {}

  private static boolean isAboutTheSet(Json record) {
    return record instanceof Json.Obj object
        && object.fields().size() == 1
        && object.object("metadata").isPresent();
  }

  private static boolean isAnnotated(Json record) {
    return record instanceof Json.Obj object
        && object.fields().containsKey("annotations")
        && object.fields().containsKey("messages");
  }
}
