package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;

/** How far the model has gone along with each block so far; a level is never taken back. */
final class Outcomes {
  private static final double NAMED = .35;

  /** Of one block, no more steps than this are kept. */
  private static final int MOST_STEPS = 64;

  private final List<List<OutcomeStep>> steps = new ArrayList<>();
  private int turn;

  void expose(int blocks) {
    while (steps.size() < blocks) {
      steps.add(new ArrayList<>());
    }
  }

  void enter(int nextTurn) {
    turn = nextTurn;
  }

  /** A look serves only a block that asks for no more than looking. */
  void acted(Action action, Block block, double logOdds) {
    boolean looksOnly = (block.acts & ~(Act.READ.bit() | Act.SAY.bit())) == 0;
    if (logOdds > 0 && (action.writes() || looksOnly)) {
      OutcomeLevel level = action.failed() ? OutcomeLevel.ATTEMPTED : OutcomeLevel.EXECUTED;
      add(block.index, level, action.span());
    }
  }

  void named(Block block, double recall, Span sentence) {
    if (recall > NAMED) {
      add(block.index, OutcomeLevel.CONSIDERED, sentence);
    }
  }

  void said(Block block, double logOdds, Span sentence) {
    if (logOdds > 0) {
      add(block.index, OutcomeLevel.EXECUTED, sentence);
    }
  }

  /** Returns the steps of each block, in the order of the transcript. */
  List<List<OutcomeStep>> steps() {
    return steps;
  }

  private void add(int block, OutcomeLevel level, Span conduct) {
    List<OutcomeStep> known = steps.get(block);
    if (known.size() < MOST_STEPS || level.compareTo(highest(known)) > 0) {
      known.add(new OutcomeStep(level, turn, conduct));
    }
  }

  /** Returns the furthest of some steps; {@link OutcomeLevel#EXPOSED} of none. */
  static OutcomeLevel highest(List<OutcomeStep> steps) {
    OutcomeLevel highest = OutcomeLevel.EXPOSED;
    for (OutcomeStep step : steps) {
      highest = step.level().compareTo(highest) > 0 ? step.level() : highest;
    }
    return highest;
  }
}
