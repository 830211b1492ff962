package dev.leeway.accuracy;

/** What a benchmark keeps of one transcript: the answers that its figures need, and no more. */
public sealed interface Row
    permits EditRow, GradeRow, InjectionRow, QuarterRow, ScoreRow, StanceRow {

  /** Returns the transcript's id, by which labels are joined. */
  String id();

  /** Returns whether the transcript could be analysed; if not, it counts at its worst. */
  boolean analysed();
}
