package dev.leeway.ingest.inspect;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RawRecord;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.json.Sieve;
import dev.leeway.ingest.json.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sample that an archive keeps in pieces: a shell, and messages and attachments in chunks, each
 * named by the index of its first item. Attachments are referred to by their index.
 */
final class ChunkedSample {

  private static final Pattern CHUNK = Pattern.compile("(messages|attachments)/(\\d{1,9})");
  private static final Pattern EVENTS = Pattern.compile("events/\\d{1,9}");
  private static final String SHELL = "sample";
  private static final Place BEGINNING = new Place(1, 1);

  private final String name;
  private final Weight weight;
  private final EventSieve events;
  private final Map<Integer, List<Json>> messages = new TreeMap<>();
  private final Map<Integer, List<Json>> attachments = new TreeMap<>();
  private Optional<RawRecord.Parsed> shell = Optional.empty();
  private Optional<RawRecord.Broken> broken = Optional.empty();

  ChunkedSample(String name, ReadLimits limits) {
    this.name = name;
    this.weight = new Weight(limits);
    this.events = new EventSieve(limits);
  }

  boolean isOf(String sample) {
    return name.equals(sample);
  }

  /** Returns whether a piece of this name holds events, of which branches are read. */
  static boolean isEvents(String piece) {
    return EVENTS.matcher(piece).matches();
  }

  /** Returns what takes a chunk of events, in the order of the archive. */
  Sieve chunkOfEvents() {
    return new Sieve() {
      @Override
      public boolean wants(String field, Map<String, Json> before) {
        return events.wants(field, before);
      }

      @Override
      public void take(Json.Obj item) {
        events.take(item);
      }

      @Override
      public Json kept() {
        return new Json.Null();
      }
    };
  }

  /** Returns whether a piece of this name is read whole; events and calls are not. */
  static boolean wants(String piece) {
    return piece.equals(SHELL) || CHUNK.matcher(piece).matches();
  }

  /** Adds a piece, unless one before was broken. */
  void add(String piece, RawRecord record) {
    if (broken.isPresent()) {
      return;
    }
    switch (record) {
      case RawRecord.Broken why -> broken = Optional.of(why);
      case RawRecord.Parsed parsed -> add(piece, parsed);
    }
  }

  private void add(String piece, RawRecord.Parsed parsed) {
    try {
      weight.add(parsed.value(), "samples/" + name);
    } catch (RecordException e) {
      broken = Optional.of(e.broken());
      return;
    }
    Matcher chunk = CHUNK.matcher(piece);
    if (!chunk.matches()) {
      shell = Optional.of(parsed);
    } else if (parsed.value() instanceof Json.Arr items) {
      int start = Integer.parseInt(chunk.group(2));
      (chunk.group(1).equals("messages") ? messages : attachments).put(start, items.items());
    } else {
      fail("%s is %s, expected an array".formatted(piece, parsed.value().kind()));
    }
  }

  /** Returns the sample as one that lies in one piece. */
  RawRecord whole() {
    Optional<List<Json>> pool = joined(messages);
    Optional<List<Json>> texts = joined(attachments);
    if (broken.isEmpty() && (pool.isEmpty() || texts.isEmpty())) {
      fail("a chunk is missing");
    }
    if (broken.isEmpty() && !(shell.isPresent() && shell.get().value() instanceof Json.Obj)) {
      fail("the piece sample.json is missing");
    }
    return broken.isPresent()
        ? broken.get()
        : whole(shell.orElseThrow(), pool.orElseThrow(), texts.orElseThrow());
  }

  private RawRecord whole(RawRecord.Parsed shell, List<Json> pool, List<Json> texts) {
    var named = new LinkedHashMap<String, Json>();
    texts.forEach(text -> named.put(String.valueOf(named.size()), text));
    var fields = new LinkedHashMap<>(((Json.Obj) shell.value()).fields());
    fields.put("message_pool", new Json.Arr(pool, shell.place()));
    fields.put("attachments", new Json.Obj(named, shell.place()));
    fields.put("events", events.kept());
    var sample = new Json.Obj(fields, shell.place());
    return new RawRecord.Parsed(sample, shell.place(), shell.label(), shell.replaced());
  }

  /** Returns all items in order; empty if the chunks leave a gap. */
  private static Optional<List<Json>> joined(Map<Integer, List<Json>> chunks) {
    var all = new ArrayList<Json>();
    for (Map.Entry<Integer, List<Json>> chunk : chunks.entrySet()) {
      if (chunk.getKey() != all.size()) {
        return Optional.empty();
      }
      all.addAll(chunk.getValue());
    }
    return Optional.of(all);
  }

  private void fail(String found) {
    broken =
        Optional.of(
            new RawRecord.Broken(
                BEGINNING,
                "samples/" + name + ": " + found,
                "The other samples were read. Check what wrote the file."));
  }
}
