package dev.leeway.ingest;

import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RawRecord;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.json.RecordSource;
import dev.leeway.transcript.Transcript;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/** Finds the format of each record and reads it. */
final class JsonResults implements ResultSource {

  private static final Place BEGINNING = new Place(1, 1);

  private final String file;
  private final RecordSource records;
  private final ReadOptions options;
  private final Map<Format, SeriesFormat> formats = new EnumMap<>(Format.class);
  private final boolean guess;
  private final Deque<ReadResult> ready = new ArrayDeque<>();
  private boolean yielded;
  private boolean ended;

  JsonResults(String file, RecordSource records, List<Format> candidates, ReadOptions options) {
    this.file = file;
    this.records = records;
    this.options = options;
    this.guess = candidates.size() > 1;
    for (Format format : candidates) {
      JsonFormats.reader(format, options.limits()).ifPresent(reader -> formats.put(format, reader));
    }
  }

  @Override
  public Optional<ReadResult> next() throws IOException {
    while (ready.isEmpty() && !ended) {
      advance();
    }
    yielded |= !ready.isEmpty();
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public int line() {
    return records.line();
  }

  private void advance() throws IOException {
    try {
      Optional<RawRecord> record = records.next();
      if (record.isPresent()) {
        take(record.get());
      } else {
        end();
      }
    } catch (EOFException | ZipException e) {
      // Pieces of transcripts that came before the damage are still worth handing over.
      int line = records.line();
      ended = true;
      formats.values().forEach(format -> format.end(new Sink()));
      ready.add(new ReadResult.Unreadable(TranscriptReaders.damaged(file, line)));
    }
  }

  private void take(RawRecord record) {
    switch (record) {
      case RawRecord.Broken broken -> ready.add(unreadable(broken));
      case RawRecord.Parsed parsed -> read(parsed);
    }
  }

  private void end() {
    ended = true;
    formats.values().forEach(format -> format.end(new Sink()));
    if (!yielded && ready.isEmpty()) {
      ready.add(
          unreadable(
              new RawRecord.Broken(
                  BEGINNING,
                  "the file holds no transcript",
                  "Its records are of a known format, but none of them is a message.")));
    }
  }

  private void read(RawRecord.Parsed record) {
    for (Map.Entry<Format, SeriesFormat> entry : formats.entrySet()) {
      if (!guess || entry.getValue().accepts(record.value())) {
        read(record, entry.getKey(), entry.getValue());
        return;
      }
    }
    ready.add(
        unreadable(
            new RawRecord.Broken(
                record.place(),
                "the JSON (%s) holds no list of messages".formatted(record.value().kind()),
                "Expected {\"messages\": [{\"role\": ..., \"content\": ...}, ...]} or such a"
                    + " list.")));
  }

  private void read(RawRecord.Parsed record, Format format, SeriesFormat reader) {
    var context =
        new RecordContext(
            file,
            format.label(),
            record.place(),
            file + record.label(),
            record.replaced(),
            options.conditions());
    try {
      reader.take(record.value(), context, new Sink());
    } catch (RecordException e) {
      ready.add(unreadable(e.broken()));
    }
  }

  private ReadResult unreadable(RawRecord.Broken broken) {
    Place place = records.inCharacters(broken.place());
    return new ReadResult.Unreadable(
        new Problem(file, place.line(), place.column(), broken.found(), broken.remedy()));
  }

  private final class Sink implements ResultSink {
    @Override
    public void read(Transcript transcript) {
      ready.add(new ReadResult.Read(transcript));
    }

    @Override
    public void unreadable(RecordException why) {
      ready.add(JsonResults.this.unreadable(why.broken()));
    }
  }
}
