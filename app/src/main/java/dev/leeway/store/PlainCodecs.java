package dev.leeway.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;

/** Codecs of types without parts. */
final class PlainCodecs {

  /** Longer than any text or array of an analysis; a damaged length must not exhaust memory. */
  static final int LONGEST = 1 << 28;

  /** Writes one value. */
  @FunctionalInterface
  private interface Writing {
    void write(Object value, DataOutputStream out) throws IOException;
  }

  /** Reads one value. */
  @FunctionalInterface
  private interface Reading {
    Object read(DataInputStream in) throws IOException;
  }

  private record Plain(Writing writing, Reading reading) implements Codec {

    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
      writing.write(value, out);
    }

    @Override
    public Object read(DataInputStream in) throws IOException {
      return reading.read(in);
    }
  }

  private static final Codec INTEGER =
      new Plain((value, out) -> out.writeInt((Integer) value), DataInputStream::readInt);
  private static final Codec DOUBLE =
      new Plain((value, out) -> out.writeDouble((Double) value), DataInputStream::readDouble);
  private static final Codec TRUTH =
      new Plain((value, out) -> out.writeBoolean((Boolean) value), DataInputStream::readBoolean);

  /** Every type without parts that an analysis has. */
  static final Map<Class<?>, Codec> ALL =
      Map.of(
          int.class,
          INTEGER,
          Integer.class,
          INTEGER,
          double.class,
          DOUBLE,
          Double.class,
          DOUBLE,
          boolean.class,
          TRUTH,
          char.class,
          new Plain((value, out) -> out.writeChar((Character) value), DataInputStream::readChar),
          String.class,
          new Plain(PlainCodecs::writeText, PlainCodecs::readText),
          OptionalInt.class,
          new Plain(PlainCodecs::writeCount, PlainCodecs::readCount),
          double[].class,
          new Plain(PlainCodecs::writeRow, PlainCodecs::readRow),
          double[][].class,
          new Plain(PlainCodecs::writeRows, PlainCodecs::readRows));

  private PlainCodecs() {}

  static int size(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > LONGEST) {
      throw new IOException("a size of " + size);
    }
    return size;
  }

  /** As UTF-16, so that lone surrogates come back. */
  private static void writeText(Object value, DataOutputStream out) throws IOException {
    String text = (String) value;
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static Object readText(DataInputStream in) throws IOException {
    int size = size(in);
    var text = new StringBuilder(Math.min(size, 1 << 12));
    for (int i = 0; i < size; i++) {
      text.append(in.readChar());
    }
    return text.toString();
  }

  private static void writeCount(Object value, DataOutputStream out) throws IOException {
    OptionalInt count = (OptionalInt) value;
    out.writeBoolean(count.isPresent());
    out.writeInt(count.orElse(0));
  }

  private static Object readCount(DataInputStream in) throws IOException {
    boolean present = in.readBoolean();
    int count = in.readInt();
    return present ? OptionalInt.of(count) : OptionalInt.empty();
  }

  private static void writeRow(Object value, DataOutputStream out) throws IOException {
    double[] row = (double[]) value;
    out.writeInt(row.length);
    for (double each : row) {
      out.writeDouble(each);
    }
  }

  private static double[] readRow(DataInputStream in) throws IOException {
    int size = size(in);
    if (size > in.available() / Double.BYTES) {
      throw new IOException("a row of " + size);
    }
    double[] row = new double[size];
    for (int i = 0; i < size; i++) {
      row[i] = in.readDouble();
    }
    return row;
  }

  private static void writeRows(Object value, DataOutputStream out) throws IOException {
    double[][] rows = (double[][]) value;
    out.writeInt(rows.length);
    for (double[] row : rows) {
      writeRow(row, out);
    }
  }

  private static Object readRows(DataInputStream in) throws IOException {
    int size = size(in);
    if (size > in.available() / Integer.BYTES) {
      throw new IOException("rows, " + size);
    }
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = readRow(in);
    }
    return rows;
  }
}
