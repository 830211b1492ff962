package dev.leeway.objective;

/** Whether the governing objective is in control of a turn. */
public enum ControlLabel {
  /** P(governing is dominant) is at or above the charter's control threshold. */
  CONTROLLED,
  /** P(governing is dominant) is at or below the charter's loss threshold. */
  LOST,
  /** In between: the evidence does not say. */
  UNSURE
}
