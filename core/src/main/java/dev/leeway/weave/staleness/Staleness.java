package dev.leeway.weave.staleness;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.weave.TwoSampleTest;
import java.util.List;
import java.util.Optional;

/**
 * Where a charter has gone stale.
 *
 * @param charter name and version
 * @param reference how many transcripts it is compared with
 * @param now how many transcripts of now
 * @param judged how many of all have a person's verdict
 * @param readAs what contexts were compared as: sentence embeddings or hashed words
 * @param newSort the sort of transcript that has become more frequent most of all
 * @param distance how well a classifier tells the sets apart
 * @param shifts of features, the largest first
 * @param shares rates in both sets
 * @param bins rates against distance
 * @param slopes rise of each rate from distance 0 to 1
 * @param trap the specification trap, F12
 * @param clusters of contexts that are uncovered or disputed, the largest first
 * @param forks predicates that are two
 * @param causes why people overrode verdicts
 * @param raters whether those who judge are split along groups; empty without their verdicts
 * @param constraints how governing and enabling constraints work apart
 * @param notes what to bear in mind with these sets
 */
public record Staleness(
    String charter,
    int reference,
    int now,
    int judged,
    String readAs,
    NewSort newSort,
    TwoSampleTest.Distance distance,
    List<FeatureShift> shifts,
    List<SetShare> shares,
    List<DistanceBin> bins,
    List<Slope> slopes,
    TrapSlope trap,
    List<ContextCluster> clusters,
    List<ConceptFork> forks,
    OverrideCauses causes,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<RaterSplits.Split> raters,
    ConstraintRates constraints,
    List<String> notes) {

  public Staleness {
    shifts = List.copyOf(shifts);
    shares = List.copyOf(shares);
    bins = List.copyOf(bins);
    slopes = List.copyOf(slopes);
    clusters = List.copyOf(clusters);
    forks = List.copyOf(forks);
    notes = List.copyOf(notes);
  }

  /** A rate's rise with distance. */
  public record Slope(SetShare.Kind kind, ClusterBootstrap.Estimate estimate) {}
}
