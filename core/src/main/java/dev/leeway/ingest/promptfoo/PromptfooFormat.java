package dev.leeway.ingest.promptfoo;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.SeriesFormat;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import java.util.List;

/**
 * Reads {@code {"results": {"results": [...]}}}, the older {@code {"results": [...]}}, or a result
 * by itself. How the results were graded is not read.
 */
public final class PromptfooFormat implements SeriesFormat {

  private final ReadLimits limits;

  public PromptfooFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Obj object
        && (isResult(object) || results(object).stream().anyMatch(PromptfooFormat::isResult));
  }

  private static boolean isResult(Json item) {
    return item instanceof Json.Obj result
        && result.get("prompt").isPresent()
        && result.get("entry_type").isEmpty()
        && (result.get("vars").isPresent() || result.get("promptIdx").isPresent())
        && (result.fields().containsKey("response")
            || result.fields().containsKey("gradingResult")
            || result.fields().containsKey("success"));
  }

  private static List<Json> results(Json.Obj record) {
    return record
        .object("results")
        .map(held -> held.items("results"))
        .orElse(record.items("results"));
  }

  @Override
  public void take(Json record, RecordContext context, ResultSink to) throws RecordException {
    if (record instanceof Json.Obj result && isResult(result)) {
      to.read(new PromptfooResult(result, context, limits).transcript(context.fallbackId()));
      return;
    }
    List<Json> results = record instanceof Json.Obj object ? results(object) : List.of();
    if (results.isEmpty()) {
      throw new RecordException(
          context.place(),
          "the record holds no results",
          "Expected {\"results\": {\"results\": [{\"prompt\": ..., \"response\": ...}, ...]}}.");
    }
    for (int i = 0; i < results.size(); i++) {
      read(results.get(i), i, context, to);
    }
  }

  @Override
  public void end(ResultSink to) {}

  private void read(Json item, int index, RecordContext context, ResultSink to) {
    try {
      if (!(item instanceof Json.Obj result)) {
        throw new RecordException(
            context.place(),
            "result %d is %s, expected an object".formatted(index, item.kind()),
            "Expected {\"prompt\": {\"raw\": ...}, \"response\": {\"output\": ...}}.");
      }
      String name = context.fallbackId() + "#" + (index + 1);
      to.read(new PromptfooResult(result, context, limits).transcript(name));
    } catch (RecordException e) {
      to.unreadable(e);
    }
  }
}
