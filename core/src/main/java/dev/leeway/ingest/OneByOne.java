package dev.leeway.ingest;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;

/** A format of which each record is one transcript, as a series. */
record OneByOne(RecordFormat format) implements SeriesFormat {

  @Override
  public boolean accepts(Json record) {
    return format.accepts(record);
  }

  @Override
  public void take(Json record, RecordContext context, ResultSink to) throws RecordException {
    to.read(format.read(record, context));
  }

  @Override
  public void end(ResultSink to) {}
}
