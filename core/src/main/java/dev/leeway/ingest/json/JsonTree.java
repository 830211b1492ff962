package dev.leeway.ingest.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.leeway.ingest.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one value from a parser, with a bound on how many values it may hold. */
final class JsonTree {

  private static final Json.Null NULL = new Json.Null();
  private static final Json.Bool TRUE = new Json.Bool(true);
  private static final Json.Bool FALSE = new Json.Bool(false);

  private final JsonParser parser;
  private final ReadLimits limits;
  private final int firstLine;
  private int values;
  private long characters;

  /**
   * @param firstLine the line of the file in which the parser's own line 1 lies
   */
  JsonTree(JsonParser parser, ReadLimits limits, int firstLine) {
    this.parser = parser;
    this.limits = limits;
    this.firstLine = firstLine;
  }

  /** Reads what is selected of the object that begins at the parser's current token. */
  Json.Obj object(Selection selection) throws IOException {
    Place place = place();
    Map<String, Json> fields = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      put(fields, name, field(name, selection), place);
    }
    return new Json.Obj(fields, place);
  }

  private Json field(String name, Selection selection) throws IOException {
    if (selection.keepsAll()) {
      return value();
    }
    if (selection.passedOver().contains(name)) {
      parser.skipChildren();
      return NULL;
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Selection within = selection.within(name);
      return within.keepsAll() ? value() : object(within);
    }
    Optional<Sieve> sieve =
        parser.currentToken() == JsonToken.START_ARRAY ? selection.sieve(name) : Optional.empty();
    return sieve.isPresent() ? sieved(sieve.get()) : value();
  }

  /** Reads what a sieve keeps of the list that begins at the parser's current token. */
  Json sieved(Sieve sieve) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        // Each item counts by itself: what is kept of them is the sieve's to bound.
        sieve.take(new JsonTree(parser, limits, firstLine).item(sieve));
      } else {
        parser.skipChildren();
      }
    }
    return sieve.kept();
  }

  private Json.Obj item(Sieve sieve) throws IOException {
    Place place = place();
    Map<String, Json> fields = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (sieve.wants(name, fields)) {
        put(fields, name, value(), place);
      } else {
        parser.skipChildren();
      }
    }
    return new Json.Obj(fields, place);
  }

  // Recursion is bounded by the parser's own limit on nesting.
  /** Reads the value that begins at the parser's current token. */
  Json value() throws IOException {
    if (++values > limits.values()) {
      throw tooMany(limits.values(), place());
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(Selection.ALL);
      case START_ARRAY -> array();
      case VALUE_STRING -> new Json.Str(text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      case VALUE_NULL -> NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("a value cannot begin with " + token);
    };
  }

  /** Returns the current text; of records whose fields are passed over only what is kept counts. */
  private String text() throws IOException {
    String text = parser.getText();
    characters += text.length();
    if (characters > limits.recordBytes()) {
      throw tooLong(limits.recordBytes(), place());
    }
    return text;
  }

  static RecordException tooLong(int bytes, Place place) {
    return new RecordException(
        place,
        "a record is longer than %,d bytes".formatted(bytes),
        "One record is one transcript; check what wrote the file.");
  }

  static RecordException tooMany(int maxValues, Place place) {
    return new RecordException(
        place,
        "the record holds more than %,d values".formatted(maxValues),
        "One record is one transcript; check what wrote the file.");
  }

  /** Adds a field, unless the object has it already. */
  static void put(Map<String, Json> fields, String name, Json value, Place place)
      throws RecordException {
    if (fields.put(name, value) != null) {
      throw new RecordException(
          place,
          "the object has the field \"" + name + "\" twice",
          "Which of the two counts is not for the reader to guess; remove one.");
    }
  }

  private Json array() throws IOException {
    Place place = place();
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new Json.Arr(items, place);
  }

  private Place place() {
    JsonLocation location = parser.currentTokenLocation();
    return new Place(firstLine + location.getLineNr() - 1, location.getColumnNr());
  }
}
