package dev.leeway.report;

import java.io.IOException;

/** A result over many transcripts, which has a page with charts too. */
public interface WeaveReport extends Report {

  /** Writes it as one page that needs no network and no script. */
  void html(Appendable to) throws IOException;
}
