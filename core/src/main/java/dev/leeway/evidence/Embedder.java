package dev.leeway.evidence;

/**
 * Turns a text into a vector whose cosine with another says how near the two are in meaning.
 * Implementations are deterministic and safe for use by several threads.
 */
public interface Embedder {

  /**
   * Returns the unit-length embedding of a text of any length; a new array that the caller owns.
   */
  float[] embed(String text);

  /** Returns how many numbers an embedding has. */
  int dimension();

  /** Returns a name that identifies model and version, for the lineage of an analysis. */
  String name();
}
