package dev.leeway.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.leeway.ingest.ReadLimits;
import java.io.IOException;
import java.io.InputStream;

/** Opens parsers with every limit set, and says in plain words why one stopped. */
final class JsonParsing {

  private static final int LONGEST_NAME = 50_000;

  private final ReadLimits limits;
  private final JsonFactory factory;

  JsonParsing(ReadLimits limits) {
    this.limits = limits;
    var constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.recordBytes())
            .maxNumberLength(limits.numberDigits())
            .maxNameLength(LONGEST_NAME)
            .build();
    // Control characters and NaN are not JSON, but scripts in Python write them; both are kept.
    this.factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(constraints)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
  }

  ReadLimits limits() {
    return limits;
  }

  JsonParser open(byte[] bytes, int from, int to) throws IOException {
    return factory.createParser(bytes, from, to - from);
  }

  JsonParser open(String text) throws IOException {
    return factory.createParser(text);
  }

  JsonParser open(InputStream in) throws IOException {
    return factory.createParser(in);
  }

  /** Reads the value at the parser's current token; line 1 of the parser is {@code firstLine}. */
  Json value(JsonParser parser, int firstLine) throws IOException {
    return new JsonTree(parser, limits, firstLine).value();
  }

  /** Returns a reader of several values of one record, which share the record's limit. */
  JsonTree tree(JsonParser parser) {
    return new JsonTree(parser, limits, 1);
  }

  /** Refuses a list of messages that holds too many values. */
  void checkCount(int values, Place place) throws RecordException {
    if (values > limits.values()) {
      throw JsonTree.tooMany(limits.values(), place);
    }
  }

  /** Describes why a parser stopped where it stands. */
  RawRecord.Broken broken(IOException failure, JsonParser parser, int firstLine)
      throws IOException {
    Place place = place(parser, firstLine);
    return switch (failure) {
      case RecordException known -> known.broken();
      case JsonEOFException cut ->
          new RawRecord.Broken(
              place,
              "the JSON ends before its last bracket",
              "The record is cut off; write or copy the file again.");
      case StreamConstraintsException limit ->
          new RawRecord.Broken(
              place,
              exceeded(firstLine(limit.getOriginalMessage())),
              "No conversation needs that; check what wrote the file.");
      case JsonProcessingException syntax ->
          new RawRecord.Broken(
              place,
              "not JSON: " + firstLine(syntax.getOriginalMessage()),
              "Expected one JSON value; correct it, or name the file's format with --input-format.");
      default -> throw failure;
    };
  }

  /** Says which limit was exceeded; the library tells only by its words. */
  private String exceeded(String message) {
    if (message.contains("nesting depth")) {
      return "the JSON nests deeper than %,d levels".formatted(limits.depth());
    }
    if (message.contains("String value length")) {
      return "a text is longer than %,d bytes".formatted(limits.recordBytes());
    }
    return message.contains("Number value length")
        ? "a number has more than %,d digits".formatted(limits.numberDigits())
        : "the JSON exceeds a limit: " + message;
  }

  private static Place place(JsonParser parser, int firstLine) {
    JsonLocation location = parser.currentLocation();
    return new Place(
        firstLine + Math.max(1, location.getLineNr()) - 1, Math.max(1, location.getColumnNr()));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("unexpected content");
  }
}
