package dev.leeway.objective;

import dev.leeway.charter.ObjectiveId;
import java.util.List;

/**
 * Who met whom, when, and who won: the auditable account that needs no hidden state.
 *
 * @param entries in order of turns
 * @param strengths one per objective that met another, strongest first
 */
public record ConflictLedger(List<Entry> entries, List<Strength> strengths) {

  public ConflictLedger {
    entries = List.copyOf(entries);
    strengths = List.copyOf(strengths);
  }

  /**
   * One meeting.
   *
   * @param winShare how much of the win goes to {@code first}, in [0, 1]; .5 is a tie
   */
  public record Entry(int turn, ObjectiveId first, ObjectiveId second, double winShare) {}

  /**
   * Bradley-Terry strength in log-odds, ridge 1, so that a single meeting stays near 0.
   *
   * @param meetings how many entries it rests on
   */
  public record Strength(ObjectiveId objective, double logOdds, int meetings) {}
}
