package dev.leeway.weave.staleness;

import dev.leeway.charter.Charter;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.math.ClusterBootstrap;
import dev.leeway.weave.Context;
import dev.leeway.weave.TwoSampleTest;
import dev.leeway.weave.WeaveException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Compares the transcripts that a charter was written for with those of now. */
public final class StalenessStudy {

  /** What a user may change. */
  public record Settings(int permutations, long seed) {

    /** Returns the settings of a plain run: 199 dealings, so that p can be as low as .005. */
    public static Settings defaults() {
      return new Settings(199, 1);
    }
  }

  private final Charter charter;
  private final Encoder encoder;
  private final Settings settings;

  public StalenessStudy(Charter charter, Encoder encoder, Settings settings) {
    this.charter = charter;
    this.encoder = encoder;
    this.settings = settings;
  }

  /**
   * Compares two sets.
   *
   * @param gold by transcript, whether people say that the governing objective was lost; may be
   *     empty
   * @param updated both sets under a later version of the charter, reference first; may be empty
   * @throws WeaveException if the sets cannot be compared
   */
  public Staleness run(
      List<Case> reference, List<Case> now, Map<String, Boolean> gold, List<Case> updated) {
    return run(reference, now, gold, updated, new RaterSplits(List.of()));
  }

  /**
   * Compares two sets that several people judged.
   *
   * @param raters their verdicts one by one; what most of them say is the verdict where {@code
   *     gold} has none
   */
  public Staleness run(
      List<Case> reference,
      List<Case> now,
      Map<String, Boolean> gold,
      List<Case> updated,
      RaterSplits raters) {
    var verdicts = new TreeMap<String, Boolean>(raters.majorities());
    verdicts.putAll(gold);
    return judged(reference, now, verdicts, updated, raters);
  }

  private Staleness judged(
      List<Case> reference,
      List<Case> now,
      Map<String, Boolean> gold,
      List<Case> updated,
      RaterSplits raters) {
    SetChecks.check(reference, now);
    var notes = new ArrayList<String>(SetChecks.notes(reference, now));
    List<Case> thinnedReference = SetChecks.thinned(reference, notes, "reference");
    List<Case> thinnedNow = SetChecks.thinned(now, notes, "now");
    Coverage coverage =
        Coverage.of(charter, contexts(thinnedReference), contexts(thinnedNow), encoder);
    var placed = new Placement(thinnedReference, thinnedNow, coverage);
    TwoSampleTest.Distance distance = distance(placed, coverage);
    Map<SetShare.Kind, Tally> tallies = placed.tallies(gold, settings.seed());
    var clusters = new StaleClusters(placed, coverage);
    List<Case> both = placed.all();
    List<ConceptFork> forks =
        new ForkSearch(gold, clusters.subjectOf(), clusters.subjects()).find(both);
    return new Staleness(
        charter.name() + " " + charter.version(),
        reference.size(),
        now.size(),
        (int) both.stream().filter(each -> gold.containsKey(each.id())).count(),
        coverage.vectors().name(),
        NewSort.of(placed, coverage, settings.permutations(), settings.seed()),
        distance,
        FeatureShifts.of(reference, now, settings.seed()),
        shares(tallies),
        placed.bins(tallies),
        slopes(tallies),
        trap(placed, tallies, gold, updated),
        clusters.clusters(),
        forks,
        OverrideCauses.of(judgements(placed, coverage, gold, forks, raters)),
        raters.find(settings.seed()),
        ConstraintRates.of(both, uncovered(placed, coverage), gold, settings.seed()),
        notes);
  }

  private TwoSampleTest.Distance distance(Placement placed, Coverage coverage) {
    int[] groups = placed.groupOfRow();
    return new TwoSampleTest(placed.rowsOf(coverage.vectors()), groups, settings.seed())
        .run(placed.isNow(), settings.permutations());
  }

  private static List<SetShare> shares(Map<SetShare.Kind, Tally> tallies) {
    return tallies.entrySet().stream().map(each -> each.getValue().share(each.getKey())).toList();
  }

  private static List<Staleness.Slope> slopes(Map<SetShare.Kind, Tally> tallies) {
    var slopes = new ArrayList<Staleness.Slope>();
    tallies.forEach(
        (kind, tally) -> {
          Optional<ClusterBootstrap.Estimate> slope = tally.slope();
          slope.ifPresent(estimate -> slopes.add(new Staleness.Slope(kind, estimate)));
        });
    return slopes;
  }

  private TrapSlope trap(
      Placement placed,
      Map<SetShare.Kind, Tally> tallies,
      Map<String, Boolean> gold,
      List<Case> updated) {
    Tally override = tallies.get(SetShare.Kind.OVERRIDDEN);
    if (override == null) {
      return TrapSlope.without(
          "Distance says that contexts are new, not that the charter is wrong there: F12 needs"
              + " people's verdicts on these transcripts (--gold) and 2 versions of the charter"
              + " (--updated).");
    }
    return TrapSlope.of(override, placed.laterOverride(updated, gold, settings.seed()));
  }

  private static int[] uncovered(Placement placed, Coverage coverage) {
    return IntStream.range(0, placed.all().size())
        .map(i -> (int) placed.rows(i).stream().filter(coverage::uncovered).count())
        .toArray();
  }

  private static List<OverrideCauses.Judged> judgements(
      Placement placed,
      Coverage coverage,
      Map<String, Boolean> gold,
      List<ConceptFork> forks,
      RaterSplits raters) {
    var judged = new ArrayList<OverrideCauses.Judged>();
    for (int index = 0; index < placed.all().size(); index++) {
      Case each = placed.all().get(index);
      if (gold.containsKey(each.id())) {
        Set<OverrideCauses.Cause> present = causes(each, placed.rows(index), coverage, forks);
        Set<OverrideCauses.Cause> looked = EnumSet.allOf(OverrideCauses.Cause.class);
        if (!raters.compared(each.id())) {
          looked.remove(OverrideCauses.Cause.SPLIT);
        } else if (raters.split(each.id())) {
          present.add(OverrideCauses.Cause.SPLIT);
        }
        judged.add(new OverrideCauses.Judged(gold.get(each.id()) != each.lost(), present, looked));
      }
    }
    return judged;
  }

  private static Set<OverrideCauses.Cause> causes(
      Case each, List<Integer> rows, Coverage coverage, List<ConceptFork> forks) {
    Set<OverrideCauses.Cause> causes = EnumSet.noneOf(OverrideCauses.Cause.class);
    if (each.contexts().stream().anyMatch(Case.CaseContext::unsettled)) {
      causes.add(OverrideCauses.Cause.UNSETTLED);
    }
    if (rows.stream().anyMatch(coverage::uncovered)
        || each.contexts().stream().anyMatch(Case.CaseContext::conflicting)) {
      causes.add(OverrideCauses.Cause.NO_RULE);
    }
    if (forks.stream().anyMatch(fork -> each.governing().equals(Optional.of(fork.predicate())))) {
      causes.add(OverrideCauses.Cause.FORKED);
    }
    return causes;
  }

  private static List<Context> contexts(List<Case> cases) {
    return cases.stream()
        .flatMap(each -> each.contexts().stream())
        .map(Case.CaseContext::context)
        .toList();
  }

  /** Returns kinds of share in their order. */
  static Map<SetShare.Kind, Tally> ordered() {
    return new EnumMap<>(SetShare.Kind.class);
  }
}
