package dev.leeway.weave.staleness;

import dev.leeway.math.DesignMatrix;
import dev.leeway.weave.TextVectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Both sets in one list, the reference first, each transcript with its distance from it. */
final class Placement {

  /*
   * A transcript's novelty is the mean of its contexts'. Its distance is the share of the reference's
   * transcripts that are less novel (a tie counts half): the mean distance of a set is then the area
   * under the curve that tells it from the reference by novelty alone. For a transcript of the
   * reference the others are counted.
   */

  private final List<Case> all;
  private final int reference;
  private final List<List<Integer>> rows = new ArrayList<>();
  private final double[] distance;
  private final Coverage coverage;

  Placement(List<Case> reference, List<Case> now, Coverage coverage) {
    var both = new ArrayList<Case>(reference);
    both.addAll(now);
    this.all = List.copyOf(both);
    this.reference = reference.size();
    this.coverage = coverage;
    int row = 0;
    for (Case each : all) {
      var own = new ArrayList<Integer>();
      for (int i = 0; i < each.contexts().size(); i++) {
        own.add(row++);
      }
      rows.add(own);
    }
    this.distance = distances();
  }

  private double[] distances() {
    double[] novelty =
        rows.stream()
            .mapToDouble(
                own -> own.stream().mapToDouble(coverage::distance).average().orElse(Double.NaN))
            .toArray();
    var distances = new double[novelty.length];
    for (int i = 0; i < distances.length; i++) {
      double nearer = 0;
      int others = 0;
      for (int j = 0; j < reference; j++) {
        if (i != j && !Double.isNaN(novelty[j])) {
          others++;
          nearer += novelty[j] < novelty[i] ? 1 : novelty[j] == novelty[i] ? .5 : 0;
        }
      }
      distances[i] = others == 0 || Double.isNaN(novelty[i]) ? -1 : nearer / others;
    }
    return distances;
  }

  List<Case> all() {
    return all;
  }

  /** Rows of the contexts of each transcript. */
  List<Integer> rows(int index) {
    return rows.get(index);
  }

  boolean isNow(int index) {
    return index >= reference;
  }

  /** The rows that are contexts, without those of the charter's texts. */
  DesignMatrix rowsOf(TextVectors vectors) {
    int contexts = groupOfRow().length;
    return new DesignMatrix() {
      @Override
      public int rows() {
        return contexts;
      }

      @Override
      public int columns() {
        return vectors.columns();
      }

      @Override
      public double dot(int row, double[] weights) {
        return vectors.dot(row, weights);
      }

      @Override
      public void addTo(int row, double factor, double[] vector) {
        vectors.addTo(row, factor, vector);
      }
    };
  }

  int[] groupOfRow() {
    var groups = new ArrayList<Integer>();
    for (int i = 0; i < rows.size(); i++) {
      int own = i;
      rows.get(i).forEach(row -> groups.add(own));
    }
    return groups.stream().mapToInt(Integer::intValue).toArray();
  }

  boolean[] isNow() {
    var now = new boolean[all.size()];
    Arrays.fill(now, reference, now.length, true);
    return now;
  }

  Map<SetShare.Kind, Tally> tallies(Map<String, Boolean> gold, long seed) {
    Map<SetShare.Kind, Tally> tallies = StalenessStudy.ordered();
    tallies.put(
        SetShare.Kind.HELD, tally(i -> all.get(i).held(), i -> all.get(i).contested(), seed));
    if (all.stream().anyMatch(each -> gold.containsKey(each.id()))) {
      tallies.put(SetShare.Kind.OVERRIDDEN, override(all, gold, seed));
    }
    tallies.put(
        SetShare.Kind.UNCOVERED,
        tally(
            i -> rows.get(i).stream().filter(coverage::uncovered).count(),
            i -> rows.get(i).size(),
            seed));
    tallies.put(
        SetShare.Kind.CONFLICTING,
        tally(
            i -> all.get(i).contexts().stream().filter(Case.CaseContext::conflicting).count(),
            i -> rows.get(i).size(),
            seed));
    tallies.put(
        SetShare.Kind.UNSETTLED,
        tally(
            i -> all.get(i).contexts().stream().filter(Case.CaseContext::unsettled).count(),
            i -> rows.get(i).size(),
            seed));
    return tallies;
  }

  /** How often people contradict a later version, on the same transcripts at the same distances. */
  Optional<Tally> laterOverride(List<Case> updated, Map<String, Boolean> gold, long seed) {
    var byId = new TreeMap<String, Case>();
    updated.forEach(each -> byId.put(each.id(), each));
    List<Case> later = all.stream().map(each -> byId.getOrDefault(each.id(), each)).toList();
    return updated.isEmpty() ? Optional.empty() : Optional.of(override(later, gold, seed));
  }

  private Tally override(List<Case> cases, Map<String, Boolean> gold, long seed) {
    return tally(
        i -> {
          Case each = cases.get(i);
          return gold.getOrDefault(each.id(), each.lost()) != each.lost() ? 1 : 0;
        },
        i -> gold.containsKey(cases.get(i).id()) ? 1 : 0,
        seed);
  }

  private interface Counting {
    double of(int index);
  }

  private Tally tally(Counting count, Counting of, long seed) {
    var counts = new double[all.size()];
    var totals = new double[all.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = count.of(i);
      totals[i] = of.of(i);
    }
    return new Tally(all, counts, totals, distance, reference, seed);
  }

  List<DistanceBin> bins(Map<SetShare.Kind, Tally> tallies) {
    var bins = new ArrayList<DistanceBin>();
    for (int bin = 0; bin + 1 < DistanceBin.EDGES.length; bin++) {
      int size = 0;
      for (double each : distance) {
        size += each >= DistanceBin.EDGES[bin] && each < DistanceBin.EDGES[bin + 1] ? 1 : 0;
      }
      bins.add(DistanceBin.of(bin, size, tallies));
    }
    return bins;
  }
}
