package dev.leeway.report;

import java.io.IOException;

/** A result that can be read by people and by programs. */
public interface Report {

  /** Writes it for a terminal. */
  void text(Appendable to, Style style) throws IOException;

  /** Returns it as one line of JSON, without the line's end. */
  String json();
}
