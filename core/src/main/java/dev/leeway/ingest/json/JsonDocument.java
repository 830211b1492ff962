package dev.leeway.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.leeway.ingest.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * JSON that runs over several lines: an object, a list of messages, or a list of records, of which
 * only one is in memory at a time. Values may follow one another. After a syntax error nothing more
 * can be told apart, and reading ends.
 */
public final class JsonDocument implements RecordSource {

  /** How many times the limit of a record may be passed over in search of what is kept. */
  private static final long PASSED_OVER = 8;

  private final JsonParsing parsing;
  private final RepairedInput in;
  private final JsonParser parser;
  private final List<Envelope> envelopes;
  private final Deque<RawRecord> ready = new ArrayDeque<>();
  private Optional<EnvelopeReader> envelope = Optional.empty();
  private int roots;
  private int items;
  private boolean inList;
  private boolean ended;

  /**
   * @param envelopes the objects that are taken apart into records
   */
  public JsonDocument(InputStream in, ReadLimits limits, List<Envelope> envelopes)
      throws IOException {
    this.envelopes = envelopes;
    this.parsing = new JsonParsing(limits);
    this.in = new RepairedInput(in, limits.recordBytes());
    this.parser = parsing.open(this.in);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    while (ready.isEmpty() && !ended) {
      in.beginRecord();
      try {
        advance();
      } catch (IOException e) {
        ended = true;
        ready.add(parsing.broken(e, parser, 1));
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public int line() {
    return Math.max(1, parser.currentLocation().getLineNr());
  }

  @Override
  public Place inCharacters(Place place) {
    return place;
  }

  private void advance() throws IOException {
    if (envelope.isPresent()) {
      item(envelope.get());
      return;
    }
    JsonToken token = parser.nextToken();
    if (token == null) {
      ended = true;
    } else if (inList && token == JsonToken.END_ARRAY) {
      inList = false;
    } else if (inList) {
      items++;
      add(parsing.value(parser, 1));
    } else if (token == JsonToken.START_ARRAY) {
      roots++;
      openList();
    } else if (token == JsonToken.START_OBJECT) {
      roots++;
      openObject();
    } else {
      roots++;
      add(parsing.value(parser, 1));
    }
  }

  private void openObject() throws IOException {
    items = 0;
    var reader = new EnvelopeReader(parser, parsing, envelopes, place());
    Optional<Json.Obj> whole = reader.begin();
    if (whole.isPresent()) {
      add(whole.get());
    } else {
      envelope = Optional.of(reader);
      // What is passed over takes time, but no memory; what is kept is bounded by itself.
      in.allow((int) Math.min(Integer.MAX_VALUE, PASSED_OVER * parsing.limits().recordBytes()));
    }
  }

  private void item(EnvelopeReader reader) throws IOException {
    Optional<Json.Obj> next = reader.next();
    if (next.isPresent()) {
      items++;
      add(next.get());
      return;
    }
    envelope = Optional.empty();
    if (items == 0) {
      add(reader.empty());
    }
  }

  /** Reads the first item, which tells a list of messages from a list of records. */
  private void openList() throws IOException {
    Place place = place();
    items = 0;
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      ready.add(new RawRecord.Parsed(new Json.Arr(List.of(), place), place, label(), replaced()));
      return;
    }
    Json first = parsing.value(parser, 1);
    if (!Records.isMessage(first)) {
      inList = true;
      items++;
      add(first);
      return;
    }
    var messages = new ArrayList<Json>(List.of(first));
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      messages.add(parsing.value(parser, 1));
      parsing.checkCount(messages.size(), place);
    }
    add(new Json.Arr(messages, place), place);
  }

  private void add(Json value) {
    add(value, Records.placeOf(value, place()));
  }

  private void add(Json value, Place place) {
    ready.add(new RawRecord.Parsed(value, place, label(), replaced()));
  }

  private String label() {
    String root = roots > 1 ? ":" + roots : "";
    return items > 0 ? root + "#" + items : root;
  }

  private int replaced() {
    return in.takeReplaced();
  }

  private Place place() {
    var location = parser.currentTokenLocation();
    return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
