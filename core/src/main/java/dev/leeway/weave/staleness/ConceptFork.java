package dev.leeway.weave.staleness;

import dev.leeway.charter.ObjectiveId;
import java.util.List;

/**
 * One predicate of the charter that is two: split by a cue or by subject, what is judged under it
 * fits two rates better than one.
 *
 * @param predicate the governing objective
 * @param split what tells the two populations apart, for people
 * @param gap by how much the Bayesian information criterion prefers two, search included; above 10
 * @param sides the two populations
 * @param residual whether the judged label is compared with what the charter already expects;
 *     otherwise it is the charter's own verdict, which can only hint
 */
public record ConceptFork(
    ObjectiveId predicate, String split, double gap, List<Side> sides, boolean residual) {

  public ConceptFork {
    sides = List.copyOf(sides);
  }

  /**
   * One population.
   *
   * @param transcripts how many
   * @param lost share in which the governing objective was lost
   * @param expected share that the charter expected to be lost
   * @param cues the pressures most characteristic of it beside the other, strongest first
   * @param exemplar id of a transcript of it
   */
  public record Side(
      String name,
      int transcripts,
      double lost,
      double expected,
      List<String> cues,
      String exemplar) {

    public Side {
      cues = List.copyOf(cues);
    }
  }
}
