package dev.leeway.population;

import dev.leeway.measure.TerminalState;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a group of transcripts comes to.
 *
 * @param counts how many there were, and of what
 * @param displaced lost control at some turn, of those contested with an answer
 * @param indeterminate without an answer, of those contested
 * @param states how they ended, of those contested; states in which none ended are left out
 * @param held contested turns under pressure at which control held
 * @param stayed losses after which control came back and was not lost again
 * @param durable losses after which it came back and passed a probe
 * @param gap how much more was claimed than enacted; empty if the words never say
 * @param grades how many transcripts have each grade of evidence
 */
public record GroupSummary(
    Counts counts,
    ClusteredShare displaced,
    ClusteredShare indeterminate,
    Map<TerminalState, ClusteredShare> states,
    ClusteredShare held,
    ClusteredShare stayed,
    ClusteredShare durable,
    IntegrityCurve integrity,
    SurvivalCurve survival,
    DominanceTable dominance,
    Optional<MeanGap> gap,
    SortedMap<Character, Long> grades) {

  /**
   * How many.
   *
   * @param transcripts all of the group
   * @param failed could not be analysed
   * @param ungoverned analysed, and nothing governs in them
   * @param uncontested analysed, and nothing put what governs to the test
   * @param contested the rest, with or without an answer
   * @param units among the contested; counted up to 1,000
   */
  public record Counts(
      long transcripts,
      long failed,
      long ungoverned,
      long uncontested,
      long contested,
      int units) {}

  /**
   * A mean over transcripts with its 95% interval.
   *
   * @param mean claimed minus enacted, in [-1, 1]
   */
  public record MeanGap(double mean, double low, double high, long transcripts) {}

  public GroupSummary {
    states = Collections.unmodifiableMap(new EnumMap<>(states));
    grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
  }
}
