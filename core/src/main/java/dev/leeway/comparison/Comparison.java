package dev.leeway.comparison;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.math.Holm;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.population.Grouping;
import dev.leeway.population.Observation;
import dev.leeway.population.UnitRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares two sets, whose outcomes come one by one in any order. Of each unit sums are kept, at
 * most so many units as {@code UnitTable} holds. Mutable; one thread.
 */
public final class Comparison {

  /** The probability of any false claim among all that are asked together. */
  public static final double LEVEL = .05;

  /** The difference that needed sizes are stated for. */
  public static final double WORTH_SHOWING = .10;

  /** The seed of resamples and rearrangements. */
  public static final long SEED = 1;

  /** Groups beyond so many are not compared, and counted. */
  public static final int MOST_GROUPS = 20;

  private final UnitRule units;
  private final Optional<Grouping> grouping;
  private final SetPair whole = new SetPair();
  private final TreeMap<String, SetPair> groups = new TreeMap<>();
  private long leftOut;

  /** The tables of the two sets, or of one group of them. */
  private static final class SetPair {
    private final UnitTable units = new UnitTable();
    private final PairTable pairs = new PairTable();
    private final Fingerprint a = new Fingerprint();
    private final Fingerprint b = new Fingerprint();

    void add(Side side, Analysis analysis, String unit, Optional<ConstraintMeasures> measures) {
      (side == Side.A ? a : b).add(analysis.transcript());
      if (measures.isPresent()) {
        Observation seen = Observation.of(analysis, measures.get());
        units.add(side, unit, seen);
        if (seen.tested()) {
          pairs.add(side, UnitRule.withoutModel(analysis.transcript()), seen.displaced());
        }
      }
    }
  }

  /**
   * @param grouping what the sets are divided by for comparisons group by group; empty for none
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  public Comparison(UnitRule units, Optional<Grouping> grouping) {
    this.units = units;
    this.grouping = grouping;
  }

  /** Counts one outcome; one that is not analysed has no part in a difference. */
  public void add(Side side, Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      add(side, done.analysis());
    }
  }

  /** Returns how the sets differ as wholes; Holm's correction is over its measures. */
  public ComparisonResult whole() {
    return results(Map.of("", whole)).values().iterator().next();
  }

  /** Returns how they differ group by group; Holm's correction is over all measures of all. */
  public SortedMap<String, ComparisonResult> groups() {
    return results(groups);
  }

  /** Returns how many counts of transcripts had no room in a group of their own. */
  public long leftOut() {
    return leftOut;
  }

  private void add(Side side, Analysis analysis) {
    String unit = units.of(analysis.transcript());
    whole.add(side, analysis, unit, analysis.measures().worst());
    grouping.ifPresent(
        by ->
            by.of(analysis)
                .forEach(
                    each ->
                        group(each.group())
                            .ifPresent(pair -> pair.add(side, analysis, unit, each.measures()))));
  }

  private Optional<SetPair> group(String name) {
    if (!groups.containsKey(name) && groups.size() >= MOST_GROUPS) {
      leftOut++;
      return Optional.empty();
    }
    return Optional.of(groups.computeIfAbsent(name, absent -> new SetPair()));
  }

  private static SortedMap<String, ComparisonResult> results(Map<String, SetPair> pairs) {
    var contrasts = new LinkedHashMap<String, List<Contrast>>();
    pairs.forEach((name, pair) -> contrasts.put(name, contrasts(pair)));
    List<Contrast> asked =
        contrasts.values().stream().flatMap(List::stream).filter(Contrast::tested).toList();
    double[] corrected = Holm.adjusted(asked.stream().mapToDouble(Contrast::p).toArray());
    var results = new TreeMap<String, ComparisonResult>();
    contrasts.forEach(
        (name, each) -> {
          List<Difference> differences =
              each.stream()
                  .map(
                      one ->
                          one.difference(
                              one.tested() ? corrected[asked.indexOf(one)] : 1, asked.size()))
                  .toList();
          SetPair pair = pairs.get(name);
          if (pair != null) {
            results.put(name, result(pair, differences, asked.size()));
          }
        });
    return results;
  }

  private static List<Contrast> contrasts(SetPair pair) {
    var contrasts = new ArrayList<Contrast>();
    for (Measure measure : Measure.values()) {
      contrasts.add(Contrast.of(measure, pair.units, SEED + contrasts.size()));
    }
    return contrasts;
  }

  private static ComparisonResult result(SetPair pair, List<Difference> differences, int asked) {
    MeasureRows tested = MeasureRows.of(Measure.DISPLACED, pair.units.rows());
    int a = tested.units(Side.A);
    int b = tested.units(Side.B);
    var overlap =
        new ComparisonResult.Overlap(
            pair.a.count(), pair.b.count(), a, b, a + b - tested.units(), pair.a.same(pair.b));
    return new ComparisonResult(overlap, differences, pair.pairs.pairs(), asked);
  }
}
