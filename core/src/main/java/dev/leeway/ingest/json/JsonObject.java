package dev.leeway.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.leeway.ingest.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A stream that is one JSON value, such as a member of an archive. */
public final class JsonObject {

  /** How many times the limit of a record may be passed over in search of what is kept. */
  private static final long PASSED_OVER = 8;

  private JsonObject() {}

  /** Returns the value that a text within a record is; empty if it is none. */
  public static Optional<Json> of(String text, ReadLimits limits) {
    var parsing = new JsonParsing(limits);
    try (JsonParser parser = parsing.open(text)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      Json value = parsing.value(parser, 1);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private interface Reading {
    Json value(JsonTree tree, JsonToken first) throws IOException;
  }

  /**
   * Reads the value; what the stream holds after it is an error.
   *
   * @param selection which fields are kept
   * @param label what distinguishes the record within its file
   * @throws IOException if the stream itself fails
   */
  public static RawRecord read(InputStream in, ReadLimits limits, Selection selection, String label)
      throws IOException {
    return read(
        in,
        limits,
        label,
        (tree, first) -> first == JsonToken.START_OBJECT ? tree.object(selection) : tree.value());
  }

  /** Reads what a sieve keeps of a list; another value is read as it is. */
  public static RawRecord sieved(InputStream in, ReadLimits limits, Sieve sieve, String label)
      throws IOException {
    return read(
        in,
        limits,
        label,
        (tree, first) -> first == JsonToken.START_ARRAY ? tree.sieved(sieve) : tree.value());
  }

  private static RawRecord read(InputStream in, ReadLimits limits, String label, Reading reading)
      throws IOException {
    var parsing = new JsonParsing(limits);
    long allowed = Math.min(Integer.MAX_VALUE, PASSED_OVER * limits.recordBytes());
    var repaired = new RepairedInput(in, (int) allowed);
    JsonParser parser = parsing.open(repaired);
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return new RawRecord.Broken(
            new Place(1, 1), "the member is empty", "Expected one JSON value.");
      }
      Json value = reading.value(parsing.tree(parser), token);
      if (parser.nextToken() != null) {
        return new RawRecord.Broken(
            new Place(1, 1), "something stands behind the value", "Expected one JSON value.");
      }
      Place place = Records.placeOf(value, new Place(1, 1));
      return new RawRecord.Parsed(value, place, label, repaired.takeReplaced());
    } catch (IOException e) {
      return parsing.broken(e, parser, 1);
    }
  }
}
