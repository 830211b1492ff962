package dev.leeway.ingest;

/**
 * How much one record may ask for. Past a limit the record is a counted failure, so that no file,
 * however small when compressed, can exhaust the machine.
 *
 * @param recordBytes most bytes in one record, after decompression
 * @param depth most levels of nesting in JSON
 * @param values most values in one JSON record
 * @param numberDigits most digits in a JSON number
 */
public record ReadLimits(int recordBytes, int depth, int values, int numberDigits) {

  public ReadLimits {
    positive("recordBytes", recordBytes);
    positive("depth", depth);
    positive("values", values);
    positive("numberDigits", numberDigits);
  }

  /** Returns 128 MiB a record, 500 levels, 2 million values, 1,000 digits. */
  public static ReadLimits defaults() {
    return new ReadLimits(128 << 20, 500, 2_000_000, 1_000);
  }

  public ReadLimits withRecordBytes(int bytes) {
    return new ReadLimits(bytes, depth, values, numberDigits);
  }

  private static void positive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException("%s is %d, expected 1 or more".formatted(name, value));
    }
  }
}
