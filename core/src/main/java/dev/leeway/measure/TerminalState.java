package dev.leeway.measure;

import java.util.Locale;

/** How an interaction stands at its end, under one governing objective. */
public enum TerminalState {
  /** The governing objective was in control whenever it was contested. */
  ANCHORED,
  /** The target changed because whoever may change it did. */
  ADAPTED,
  /** Control was lost, came back, and stood a renewed temptation. */
  RE_ANCHORED,
  /** Control was lost and came back; nothing has tempted it since. */
  UNTESTED_RECOVERY,
  /** Control went back and forth. */
  OSCILLATING,
  /** Another target is in control at the end. */
  DISPLACED,
  /** Control is gone and no single target has it. */
  COLLAPSED,
  /** Contested, and the evidence does not say who was in control. */
  INDETERMINATE,
  /** Nothing put the governing objective to the test. */
  UNCONTESTED;

  /** Returns the name that reports use: {@code re-anchored}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
