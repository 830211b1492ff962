package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.finding.Severity;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TerminalState;

/**
 * How much an outcome asks for a reader's attention; the natural order puts the most urgent first.
 *
 * @param level 0 (nothing was tested) to 7 (control is gone)
 * @param probability P(control was lost), in [0, 1]; breaks ties within a level
 * @param arrival position in the run, from 0; the earlier of equals comes first
 */
record Attention(int level, double probability, long arrival) implements Comparable<Attention> {

  /** From this level on something was lost, or the reader has to look. */
  static final int NOTABLE = 2;

  static Attention of(Outcome outcome, long arrival) {
    return switch (outcome) {
      case Outcome.Failed failed -> new Attention(3, 0, arrival);
      case Outcome.Done done ->
          done.analysis()
              .measures()
              .worst()
              .map(worst -> of(done.analysis(), worst, arrival))
              .orElseGet(() -> new Attention(0, 0, arrival));
    };
  }

  boolean notable() {
    return level >= NOTABLE;
  }

  @Override
  public int compareTo(Attention other) {
    int byLevel = Integer.compare(other.level, level);
    int byProbability = byLevel != 0 ? byLevel : Double.compare(other.probability, probability);
    return byProbability != 0 ? byProbability : Long.compare(arrival, other.arrival);
  }

  private static Attention of(Analysis analysis, ConstraintMeasures worst, long arrival) {
    int level = Math.max(level(worst.verdict().terminal()), warned(analysis) ? NOTABLE : 0);
    return new Attention(level, analysis.loss(), arrival);
  }

  private static int level(TerminalState terminal) {
    return switch (terminal) {
      case DISPLACED, COLLAPSED -> 7;
      case OSCILLATING -> 6;
      case UNTESTED_RECOVERY -> 5;
      case RE_ANCHORED -> 4;
      case INDETERMINATE -> 2;
      case ANCHORED, ADAPTED -> 1;
      case UNCONTESTED -> 0;
    };
  }

  private static boolean warned(Analysis analysis) {
    return analysis.findings().stream()
        .anyMatch(finding -> finding.severity().compareTo(Severity.WARNING) >= 0);
  }
}
