package dev.leeway.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.leeway.ingest.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One JSON value a line. A broken line is one failure; blank lines are passed over. */
public final class JsonLines implements RecordSource {

  private final ByteLines lines;
  private final JsonParsing parsing;
  private final Deque<RawRecord> ready = new ArrayDeque<>();

  public JsonLines(InputStream in, ReadLimits limits) {
    this.lines = new ByteLines(in, limits.recordBytes());
    this.parsing = new JsonParsing(limits);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    while (ready.isEmpty()) {
      if (!lines.next()) {
        return Optional.empty();
      }
      readLine();
    }
    return Optional.of(ready.removeFirst());
  }

  @Override
  public int line() {
    return Math.max(1, lines.number());
  }

  @Override
  public Place inCharacters(Place place) {
    if (place.line() != lines.number() || lines.oversized()) {
      return place;
    }
    int characters = 1;
    int to = Math.min(lines.end(), lines.start() + place.column() - 1);
    for (int i = lines.start(); i < to; i++) {
      characters += (lines.buffer()[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return new Place(place.line(), characters);
  }

  private void readLine() throws IOException {
    if (lines.oversized()) {
      ready.add(oversized());
      return;
    }
    readValues(lines.buffer(), lines.start(), lines.end(), 0);
    if (ready.peekLast() instanceof RawRecord.Broken) {
      Utf8Repair.Repaired repaired = Utf8Repair.repair(lines.buffer(), lines.start(), lines.end());
      if (repaired.replaced() > 0) {
        ready.clear();
        readValues(repaired.bytes(), 0, repaired.bytes().length, repaired.replaced());
      }
    }
  }

  private RawRecord.Broken oversized() {
    return new RawRecord.Broken(
        new Place(lines.number(), 1),
        "the line is longer than %,d bytes".formatted(parsing.limits().recordBytes()),
        "One line is one transcript; check what wrote the file.");
  }

  private void readValues(byte[] bytes, int from, int to, int replaced) throws IOException {
    try (JsonParser parser = parsing.open(bytes, from, to)) {
      try {
        while (parser.nextToken() != null) {
          Json value = parsing.value(parser, lines.number());
          ready.addAll(Records.in(value, ":" + lines.number(), place(), replaced));
        }
      } catch (IOException e) {
        ready.add(parsing.broken(e, parser, lines.number()));
      }
    }
  }

  private Place place() {
    return new Place(lines.number(), 1);
  }
}
