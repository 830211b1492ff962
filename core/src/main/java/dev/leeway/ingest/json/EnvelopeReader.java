package dev.leeway.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an object of which one field may be a list of records. Serves one object. */
final class EnvelopeReader {

  private final JsonParser parser;
  private final JsonParsing parsing;
  private final List<Envelope> envelopes;
  private final Map<String, Json> fields = new LinkedHashMap<>();
  private final Place place;
  private Optional<Envelope> open = Optional.empty();

  /** Begins at the parser's current token, which opens the object. */
  EnvelopeReader(JsonParser parser, JsonParsing parsing, List<Envelope> envelopes, Place place) {
    this.parser = parser;
    this.parsing = parsing;
    this.envelopes = envelopes;
    this.place = place;
  }

  /** Reads up to the list of records; returns the whole object if it has none. */
  Optional<Json.Obj> begin() throws IOException {
    JsonTree tree = parsing.tree(parser);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      String field = name;
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      open = envelopes.stream().filter(it -> list && it.opens(field, fields)).findFirst();
      if (open.isPresent()) {
        return Optional.empty();
      }
      JsonTree.put(fields, name, tree.value(), place);
    }
    return Optional.of(new Json.Obj(fields, place));
  }

  /** Returns the next item in its envelope; empty at the end, with the object read through. */
  Optional<Json.Obj> next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      passOverTheRest();
      return Optional.empty();
    }
    JsonTree tree = parsing.tree(parser);
    Json item =
        token == JsonToken.START_OBJECT
            ? tree.object(open.orElseThrow().selection())
            : tree.value();
    return Optional.of(around(List.of(item), Records.placeOf(item, place)));
  }

  /** Returns the object with a list of no records. */
  Json.Obj empty() {
    return around(List.of(), place);
  }

  private Json.Obj around(List<Json> items, Place where) {
    var whole = new LinkedHashMap<>(fields);
    whole.put(open.orElseThrow().list(), new Json.Arr(items, where));
    return new Json.Obj(whole, where);
  }

  private void passOverTheRest() throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      parser.skipChildren();
    }
  }
}
