package dev.leeway.evidence.embedding;

import dev.leeway.evidence.Embedder;

/** Whether this run has sentence embeddings to look at. */
public sealed interface Encoder {

  /** There is an embedder. */
  record Present(Embedder embedder) implements Encoder {}

  /**
   * There is none; scorers that need one answer {@code Absent(NO_ENCODER)}.
   *
   * @param reason one clause for people: switched off, or why it could not be loaded
   */
  record Absent(String reason) implements Encoder {}
}
