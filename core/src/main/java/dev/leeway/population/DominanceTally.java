package dev.leeway.population;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.math.BradleyTerry;
import dev.leeway.math.Quantile;
import dev.leeway.objective.ConflictLedger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Meetings of objectives, summed by pair. Mutable; one thread. */
final class DominanceTally {

  /** One meeting should say little: strengths are pulled toward 0 with unit weight. */
  private static final double RIDGE = 1;

  private static final double TAIL = .025;

  /** Won by the first of a pair; a charter has few pairs, so that they are kept as they come. */
  private static final int WINS = 0;

  private static final int MEETINGS = 1;

  private record Pair(ObjectiveId first, ObjectiveId second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byFirst = first.compareTo(other.first);
      return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }
  }

  private final int resamples;
  private final TreeMap<Pair, ResampledSums> pairs = new TreeMap<>();

  DominanceTally(int resamples) {
    this.resamples = resamples;
  }

  void add(ConflictLedger.Entry meeting, int[] weights) {
    boolean ordered = meeting.first().compareTo(meeting.second()) < 0;
    var pair =
        ordered
            ? new Pair(meeting.first(), meeting.second())
            : new Pair(meeting.second(), meeting.first());
    ResampledSums sums = pairs.computeIfAbsent(pair, absent -> new ResampledSums(2, resamples));
    sums.add(WINS, ordered ? meeting.winShare() : 1 - meeting.winShare(), weights);
    sums.add(MEETINGS, 1, weights);
  }

  DominanceTable table() {
    var names = new TreeSet<ObjectiveId>();
    pairs.keySet().forEach(pair -> names.addAll(List.of(pair.first(), pair.second())));
    if (names.isEmpty()) {
      return new DominanceTable(List.of(), List.of());
    }
    List<ObjectiveId> objectives = List.copyOf(names);
    BradleyTerry fitted = fit(objectives, -1);
    double[][] resampled = resampled(objectives);
    List<Integer> ranked =
        IntStream.range(0, objectives.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -fitted.strength(i)))
            .toList();
    return new DominanceTable(
        ranked.stream()
            .map(i -> strength(objectives.get(i), fitted.strength(i), resampled[i]))
            .toList(),
        duels(ranked.stream().map(objectives::get).toList()));
  }

  private DominanceTable.Strength strength(ObjectiveId id, double logOdds, double[] resampled) {
    double low = Quantile.ofSorted(resampled, TAIL);
    double high = Quantile.ofSorted(resampled, 1 - TAIL);
    return new DominanceTable.Strength(
        id, logOdds, Math.min(low, logOdds), Math.max(high, logOdds), meetings(id));
  }

  /** Returns the strengths in every resample, by objective, ascending. */
  private double[][] resampled(List<ObjectiveId> objectives) {
    var strengths = new double[objectives.size()][resamples];
    for (int n = 0; n < resamples; n++) {
      BradleyTerry fitted = fit(objectives, n);
      for (int i = 0; i < objectives.size(); i++) {
        strengths[i][n] = fitted.strength(i);
      }
    }
    for (double[] each : strengths) {
      Arrays.sort(each);
    }
    return strengths;
  }

  /**
   * @param resample -1 for the meetings as they are
   */
  private BradleyTerry fit(List<ObjectiveId> objectives, int resample) {
    var wins = new double[objectives.size()][objectives.size()];
    pairs.forEach(
        (pair, sums) -> {
          int first = objectives.indexOf(pair.first());
          int second = objectives.indexOf(pair.second());
          double won = sums.at(WINS, resample);
          wins[first][second] = won;
          wins[second][first] = Math.max(0, sums.at(MEETINGS, resample) - won);
        });
    return BradleyTerry.fit(wins, RIDGE);
  }

  private long meetings(ObjectiveId id) {
    return pairs.entrySet().stream()
        .filter(each -> each.getKey().first().equals(id) || each.getKey().second().equals(id))
        .mapToLong(each -> each.getValue().count(MEETINGS))
        .sum();
  }

  private List<DominanceTable.Duel> duels(List<ObjectiveId> ranked) {
    var duels = new ArrayList<DominanceTable.Duel>();
    for (ObjectiveId winner : ranked) {
      for (ObjectiveId loser : ranked) {
        boolean ordered = winner.compareTo(loser) < 0;
        ResampledSums sums = pairs.get(ordered ? new Pair(winner, loser) : new Pair(loser, winner));
        if (sums != null) {
          long meetings = sums.count(MEETINGS);
          double wins = ordered ? sums.sum(WINS) : meetings - sums.sum(WINS);
          duels.add(
              new DominanceTable.Duel(winner, loser, wins, meetings, (wins + .5) / (meetings + 1)));
        }
      }
    }
    return duels;
  }
}
