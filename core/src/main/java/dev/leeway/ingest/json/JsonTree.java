package dev.leeway.ingest.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one value from a parser, with a bound on how many values it may hold. */
final class JsonTree {

  private static final Json.Null NULL = new Json.Null();
  private static final Json.Bool TRUE = new Json.Bool(true);
  private static final Json.Bool FALSE = new Json.Bool(false);

  private final JsonParser parser;
  private final int maxValues;
  private final int firstLine;
  private int values;

  private JsonTree(JsonParser parser, int maxValues, int firstLine) {
    this.parser = parser;
    this.maxValues = maxValues;
    this.firstLine = firstLine;
  }

  /**
   * Reads the value that begins at the parser's current token.
   *
   * @param firstLine the line of the file in which the parser's own line 1 lies
   */
  static Json read(JsonParser parser, int maxValues, int firstLine) throws IOException {
    return new JsonTree(parser, maxValues, firstLine).value();
  }

  // Recursion is bounded by the parser's own limit on nesting.
  private Json value() throws IOException {
    if (++values > maxValues) {
      throw tooMany(maxValues, place());
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new Json.Str(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getText());
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      case VALUE_NULL -> NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("a value cannot begin with " + token);
    };
  }

  static RecordException tooMany(int maxValues, Place place) {
    return new RecordException(
        place,
        "the record holds more than %,d values".formatted(maxValues),
        "One record is one transcript; check what wrote the file.");
  }

  private Json object() throws IOException {
    Place place = place();
    Map<String, Json> fields = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (fields.put(name, value()) != null) {
        throw new RecordException(
            place,
            "the object has the field \"" + name + "\" twice",
            "Which of the two counts is not for the reader to guess; remove one.");
      }
    }
    return new Json.Obj(fields, place);
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
