package dev.leeway.population;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.math.PoissonWeights;
import dev.leeway.measure.ConstraintMeasures;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts outcomes one by one, in all and by group. Of none of them anything is kept but sums, so
 * memory does not grow with their number. Mutable; one thread.
 *
 * <p>Missing is never safe: every share is of the cases that have an answer to the question it is
 * about, and those without stand beside it.
 */
public final class Population {

  /** Groups beyond so many go into one. */
  public static final int MOST_GROUPS = 64;

  /** The name of the group that holds what had no room of its own. */
  public static final String FOLDED = "(further groups)";

  /** Resamples of every interval; the ends of a 95% interval rest on ten on either side. */
  public static final int RESAMPLES = 400;

  /** The seed of the resamples. */
  public static final long SEED = 1;

  private final Optional<Grouping> grouping;
  private final UnitRule units;
  private final PoissonWeights weights = new PoissonWeights(RESAMPLES, SEED);
  private final GroupTally all = new GroupTally(RESAMPLES);
  private final TreeMap<String, GroupTally> groups = new TreeMap<>();

  /**
   * @param grouping by what it is divided; empty for the whole alone
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  public Population(Optional<Grouping> grouping, UnitRule units) {
    this.grouping = grouping;
    this.units = units;
  }

  /** Counts one outcome. */
  public void add(Outcome outcome) {
    switch (outcome) {
      case Outcome.Failed failed -> all.addFailed();
      case Outcome.Done done -> add(done.analysis());
    }
  }

  public UnitRule units() {
    return units;
  }

  /** Returns by what it is divided. */
  public Optional<Grouping> grouping() {
    return grouping;
  }

  /** Returns how many outcomes were counted. */
  public long transcripts() {
    return all.transcripts();
  }

  /** Returns how many could not be analysed; they are in no group. */
  public long failed() {
    return all.failed();
  }

  /** Returns what all together come to. */
  public GroupSummary all() {
    return all.summary();
  }

  /** Returns what each group comes to, in order of names. */
  public SortedMap<String, GroupSummary> groups() {
    var summaries = new TreeMap<String, GroupSummary>();
    groups.forEach((name, tally) -> summaries.put(name, tally.summary()));
    return summaries;
  }

  private void add(Analysis analysis) {
    long key = PoissonWeights.key(units.of(analysis.transcript()));
    int[] drawn = weights.of(key);
    count(all, analysis, analysis.measures().worst(), key, drawn);
    grouping.ifPresent(
        by ->
            by.of(analysis)
                .forEach(
                    each -> count(group(each.group()), analysis, each.measures(), key, drawn)));
  }

  private GroupTally group(String name) {
    String key = groups.containsKey(name) || groups.size() < MOST_GROUPS ? name : FOLDED;
    return groups.computeIfAbsent(key, absent -> new GroupTally(RESAMPLES));
  }

  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private static void count(
      GroupTally tally,
      Analysis analysis,
      Optional<ConstraintMeasures> measures,
      long unit,
      int[] drawn) {
    measures.ifPresentOrElse(
        each -> tally.add(Observation.of(analysis, each), unit, drawn), tally::addUngoverned);
  }
}
