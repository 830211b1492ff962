package dev.leeway.ingest.json;

import dev.leeway.ingest.ReadLimits;

/** How much was kept of something that comes in pieces, against what one record may take. */
public final class Weight {

  private static final long BYTES_A_VALUE = 48;

  private final ReadLimits limits;
  private long values;
  private long characters;

  public Weight(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Adds a piece.
   *
   * @param what what the pieces make up, for the message: {@code the session}
   * @throws RecordException if together they are too much for one record
   */
  public void add(Json piece, String what) throws RecordException {
    count(piece);
    if (values > limits.values() || characters > limits.recordBytes()) {
      throw new RecordException(
          Records.placeOf(piece, new Place(1, 1)),
          "%s takes more than %,d characters or %,d values"
              .formatted(what, limits.recordBytes(), limits.values()),
          "That is too much for one record; check what wrote the file.");
    }
  }

  /** Returns about how many bytes of memory a value takes. */
  public static long bytes(Json value, ReadLimits limits) {
    var weight = new Weight(limits);
    weight.count(value);
    return weight.characters + BYTES_A_VALUE * weight.values;
  }

  // Recursion is bounded by the limit on nesting under which the piece was read.
  private void count(Json value) {
    values++;
    switch (value) {
      case Json.Str text -> characters += text.value().length();
      case Json.Obj object -> object.fields().values().forEach(this::count);
      case Json.Arr array -> array.items().forEach(this::count);
      case Json.Num number -> {}
      case Json.Bool flag -> {}
      case Json.Null nothing -> {}
    }
  }
}
