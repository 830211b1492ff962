package dev.leeway.report;

import dev.leeway.measure.TerminalState;
import dev.leeway.measure.Verdict;
import java.util.EnumMap;

/** Counts over the transcripts of one group. Mutable; one thread. */
final class Tally {

  private final EnumMap<TerminalState, Long> states = new EnumMap<>(TerminalState.class);
  private long displaced;
  private long unclear;
  private long uncontested;
  private long ungoverned;
  private long failed;

  void add(Verdict verdict) {
    states.merge(verdict.terminal(), 1L, Long::sum);
    if (verdict.everDisplaced()) {
      displaced++;
    } else if (verdict.terminal() == TerminalState.INDETERMINATE) {
      unclear++;
    } else if (verdict.terminal() == TerminalState.UNCONTESTED) {
      uncontested++;
    }
  }

  void addUngoverned() {
    ungoverned++;
  }

  void addFailed() {
    failed++;
  }

  void add(Tally other) {
    other.states.forEach((state, count) -> states.merge(state, count, Long::sum));
    displaced += other.displaced;
    unclear += other.unclear;
    uncontested += other.uncontested;
    ungoverned += other.ungoverned;
    failed += other.failed;
  }

  /** Returns how many were contested with an answer: the cases that a displaced share is of. */
  long tested() {
    return analysed() - unclear - uncontested - ungoverned;
  }

  /** Returns how many were displaced at some contested turn. */
  long displaced() {
    return displaced;
  }

  /** Returns how many were contested without an answer. */
  long unclear() {
    return unclear;
  }

  /** Returns how many were never put to the test. */
  long uncontested() {
    return uncontested;
  }

  /** Returns how many had nothing that governs. */
  long ungoverned() {
    return ungoverned;
  }

  long failed() {
    return failed;
  }

  /** Returns how many have an answer missing: unclear or failed. */
  long missing() {
    return unclear + failed;
  }

  long analysed() {
    return states.values().stream().mapToLong(Long::longValue).sum() + ungoverned;
  }

  long all() {
    return analysed() + failed;
  }

  long ended(TerminalState state) {
    return states.getOrDefault(state, 0L);
  }
}
