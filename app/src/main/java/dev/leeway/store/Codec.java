package dev.leeway.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How values of one type are written and read back, bit for bit. */
interface Codec {

  void write(Object value, DataOutputStream out) throws IOException;

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it was something else
   */
  Object read(DataInputStream in) throws IOException;
}
