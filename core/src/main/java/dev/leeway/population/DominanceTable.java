package dev.leeway.population;

import dev.leeway.charter.ObjectiveId;
import java.util.List;

/**
 * What won where two objectives met and a turn could not serve both. A win may be shared.
 *
 * @param strengths one per objective that met another, strongest first
 * @param duels one per ordered pair that met, in the order of {@code strengths}
 */
public record DominanceTable(List<Strength> strengths, List<Duel> duels) {

  /**
   * Bradley-Terry strength in log-odds, ridge 1, with its 95% interval over units.
   *
   * @param meetings how many it rests on
   */
  public record Strength(
      ObjectiveId objective, double logOdds, double low, double high, long meetings) {}

  /**
   * One objective against another.
   *
   * @param wins how much of the meetings went to {@code winner}; halves where both were served
   * @param meetings how many there were
   * @param supremacy PS = (wins + .5) / (meetings + 1)
   */
  public record Duel(
      ObjectiveId winner, ObjectiveId loser, double wins, long meetings, double supremacy) {}

  public DominanceTable {
    strengths = List.copyOf(strengths);
    duels = List.copyOf(duels);
  }
}
