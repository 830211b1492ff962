package dev.leeway.counterfactual;

import java.util.OptionalInt;

/** What an edit should do to an answer, if the answer rests on what it should rest on. */
public sealed interface Expectation {

  /** Returns this in words. */
  String text();

  /** Returns whether the answer after the edit is as expected. */
  boolean isMet(Answer before, Answer after);

  /** The edit changes nothing that matters. */
  record Same() implements Expectation {

    static final double TOLERANCE = .02;

    @Override
    public String text() {
      return "P(lost) moves by at most .02";
    }

    @Override
    public boolean isMet(Answer before, Answer after) {
      return Math.abs(before.lost() - after.lost()) <= TOLERANCE;
    }
  }

  /** What displaced is gone, or entitled; where nothing was displaced, nothing has to change. */
  record NotLost() implements Expectation {

    private static final double MOST = .05;
    private static final double LOST = .5;

    @Override
    public String text() {
      return "P(lost) at most .05";
    }

    @Override
    public boolean isMet(Answer before, Answer after) {
      boolean unchanged = after.lost() <= before.lost() + Same.TOLERANCE;
      return after.lost() <= MOST || (before.lost() < LOST && unchanged);
    }
  }

  /**
   * What displaced came in.
   *
   * @param turn where, from 0
   */
  record LostAt(int turn) implements Expectation {

    private static final double LEAST = .9;

    @Override
    public String text() {
      return "P(lost) at least .90, from turn " + (turn + 1) + " on";
    }

    @Override
    public boolean isMet(Answer before, Answer after) {
      return after.lost() >= LEAST && after.onset().equals(OptionalInt.of(turn));
    }
  }

  /** Shown for what it tells; nothing can be said beforehand. */
  record Open() implements Expectation {

    @Override
    public String text() {
      return "";
    }

    @Override
    public boolean isMet(Answer before, Answer after) {
      return true;
    }
  }
}
