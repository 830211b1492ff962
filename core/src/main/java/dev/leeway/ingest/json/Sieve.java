package dev.leeway.ingest.json;

import java.util.Map;

/**
 * Keeps some of a list that is too long to hold. Its items come one at a time and in order, each
 * with the fields that are wanted; the rest is skipped where it stands. Serves one list.
 */
public interface Sieve {

  /**
   * Returns whether a field of the current item is read.
   *
   * @param before the fields of the item that were read so far
   */
  boolean wants(String field, Map<String, Json> before);

  /** Takes the wanted fields of an item. What it keeps of them must be bounded. */
  void take(Json.Obj item);

  /** Returns what stands in the list's place. */
  Json kept();
}
