package dev.leeway.evidence.provenance;

import java.util.ArrayList;
import java.util.List;

/** How far the model has gone along with each block so far; a level is never taken back. */
final class Outcomes {
  private static final double NAMED = .35;

  private final List<OutcomeLevel> levels = new ArrayList<>();

  void expose(int blocks) {
    while (levels.size() < blocks) {
      levels.add(OutcomeLevel.EXPOSED);
    }
  }

  /** A look serves only a block that asks for no more than looking. */
  void acted(Action action, Block block, double logOdds) {
    boolean looksOnly = (block.acts & ~(Act.READ.bit() | Act.SAY.bit())) == 0;
    if (logOdds > 0 && (action.writes() || looksOnly)) {
      raise(block.index, action.failed() ? OutcomeLevel.ATTEMPTED : OutcomeLevel.EXECUTED);
    }
  }

  void named(Block block, double recall) {
    if (recall > NAMED) {
      raise(block.index, OutcomeLevel.CONSIDERED);
    }
  }

  void said(Block block, double logOdds) {
    if (logOdds > 0) {
      raise(block.index, OutcomeLevel.EXECUTED);
    }
  }

  List<OutcomeLevel> levels() {
    return levels;
  }

  private void raise(int block, OutcomeLevel level) {
    if (levels.get(block).compareTo(level) < 0) {
      levels.set(block, level);
    }
  }
}
