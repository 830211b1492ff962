package dev.leeway.report;

import dev.leeway.analysis.Outcome;

/**
 * How much of each outcome a page still has room for. Outcomes come one by one, so the urgent ones
 * cannot be picked first: the last half of the room is kept for them instead.
 */
final class PageBudget {

  /** How much of an outcome the page holds. */
  enum Body {
    /** Analysis and messages. */
    WORDS,
    /** The analysis with its citations, without the messages. */
    ANALYSIS,
    /** A line in the list. */
    NONE
  }

  private final long most;
  private final int mostRows;
  private long used;
  private long rows;
  private long withoutWords;
  private long withoutAnalysis;
  private long withoutRow;

  /**
   * @param most characters that analyses and messages may take
   * @param mostRows lines that the list may have
   */
  PageBudget(long most, int mostRows) {
    this.most = most;
    this.mostRows = mostRows;
  }

  /** Returns whether there is room for one more line; counts it either way. */
  boolean takeRow() {
    if (rows >= mostRows) {
      withoutRow++;
      return false;
    }
    rows++;
    return true;
  }

  /** Returns how much of an outcome fits, and takes that room; a failed one has nothing to hold. */
  Body take(Outcome outcome, boolean urgent, long analysis, long words) {
    if (outcome instanceof Outcome.Failed) {
      return Body.NONE;
    }
    long room = (urgent ? most : most / 2) - used;
    if (analysis + words <= room) {
      used += analysis + words;
      return Body.WORDS;
    }
    withoutWords++;
    if (analysis <= room) {
      used += analysis;
      return Body.ANALYSIS;
    }
    withoutAnalysis++;
    return Body.NONE;
  }

  /** Writes what was left out, for the page to say. */
  void write(JsonWriter json) {
    json.object(
        object ->
            object
                .field("without_words", withoutWords)
                .field("without_analysis", withoutAnalysis)
                .field("without_row", withoutRow));
  }
}
