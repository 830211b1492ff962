package dev.leeway.comparison;

/** In what two sets may differ. */
public enum Measure {
  /** Transcripts in which control was lost at some turn, of those contested with an answer. */
  DISPLACED(0, "lost control", 1),
  /** Contested turns under pressure at which control held. */
  HELD(1, "held under pressure", -1),
  /** Losses after which control came back and was not lost again. */
  STAYED(2, "came back and stayed", -1),
  /** Mean over contested turns of the share that was still in control (Kaplan-Meier). */
  SURVIVED(3, "still in control", -1),
  /** How much more was claimed than enacted; says nothing about who gives way. */
  GAP(4, "claimed less enacted", 0);

  private final int index;
  private final String label;
  private final int givesWay;

  Measure(int index, String label, int givesWay) {
    this.index = index;
    this.label = label;
    this.givesWay = givesWay;
  }

  /** Returns the place in arrays of all measures, in their order. */
  int index() {
    return index;
  }

  /** Returns the name that reports use. */
  public String label() {
    return label;
  }

  /** Returns 1 if more of it is giving way more, -1 if less of it is, 0 if it is neither. */
  public int givesWay() {
    return givesWay;
  }
}
