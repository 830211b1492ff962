package dev.leeway.report;

import dev.leeway.analysis.Outcome;
import java.io.IOException;

/**
 * The outcomes of a run in a format that other programs read. Outcomes are written one by one;
 * nothing of them is kept. Call {@link #begin}, {@link #add} for each, {@link #finish}. One thread.
 */
public interface Export {

  /** Writes what stands before the first outcome. */
  void begin() throws IOException;

  /** Writes one outcome; one that failed is written too, as what it is. */
  void add(Outcome outcome) throws IOException;

  /** Writes what stands after the last outcome. The writer stays open. */
  void finish() throws IOException;
}
