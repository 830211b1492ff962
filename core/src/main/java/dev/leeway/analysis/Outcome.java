package dev.leeway.analysis;

/** What became of one transcript: one bad transcript is a row, never a stop. */
public sealed interface Outcome {

  /** It was analysed. */
  record Done(Analysis analysis) implements Outcome {}

  /**
   * It was not.
   *
   * @param id the transcript's id, or its place where it has none
   * @param problem what went wrong, where, and what to do
   */
  record Failed(String id, String problem) implements Outcome {}
}
