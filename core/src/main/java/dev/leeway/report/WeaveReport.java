package dev.leeway.report;

import java.io.IOException;

/** A result over many transcripts, to be written in three ways. */
public interface WeaveReport {

  /** Writes it for a terminal. */
  void text(Appendable to, Style style) throws IOException;

  /** Writes it as one page that needs no network and no script. */
  void html(Appendable to) throws IOException;

  /** Returns it as one line of JSON, without a line end. */
  String json();
}
