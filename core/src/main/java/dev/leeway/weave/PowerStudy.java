package dev.leeway.weave;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.math.BetaInterval;
import dev.leeway.math.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often the scan for new sorts of transcript would see a change, by trying it: sets are drawn
 * from transcripts of one sort, and a share of the later set is put in from another sort.
 */
public final class PowerStudy {

  private static final double ALPHA = .05;
  private static final int DEALINGS = 199;
  private static final double LEVEL = .95;

  private final int familiar;
  private final int all;
  private final double[][] likeness;
  private final long seed;

  /**
   * What a share of new transcripts came to.
   *
   * @param share planted, in [0, 1]; 0 gives the rate of false alarms
   * @param found in how many of the runs p was at most .05
   * @param interval 95%, of the rate
   * @param least the p below which no test comes, whatever it knows; see {@link ExcessScan#least}
   * @param group the group that the scan pointed at, over the runs that found something; empty
   *     without planted transcripts or without a finding
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  public record Line(
      double share,
      int found,
      int runs,
      Interval interval,
      double least,
      Optional<Pointed> group) {}

  /**
   * How well the group that was pointed at fits what was planted.
   *
   * @param mostly in how many runs more than half of it was planted
   * @param precision mean share of it that was planted, in [0, 1]
   * @param recall mean share of what was planted that is in it, in [0, 1]
   */
  public record Pointed(int mostly, double precision, double recall) {}

  /**
   * @param familiar the contexts of each transcript of the usual sort; none is empty
   * @param strange those of the other sort
   */
  public PowerStudy(
      List<List<Context>> familiar, List<List<Context>> strange, Encoder encoder, long seed) {
    var texts = new ArrayList<String>();
    var rows = new ArrayList<List<Integer>>();
    for (List<List<Context>> sort : List.of(familiar, strange)) {
      for (List<Context> each : sort) {
        rows.add(IntStream.range(texts.size(), texts.size() + each.size()).boxed().toList());
        each.forEach(context -> texts.add(context.text()));
      }
    }
    this.familiar = familiar.size();
    this.all = rows.size();
    this.likeness = Likeness.of(TextVectors.of(texts, encoder), rows);
    this.seed = seed;
  }

  /**
   * Tries.
   *
   * @param size transcripts of each of the two sets
   * @throws WeaveException if there are too few to draw from
   */
  public Line run(double share, int size, int runs) {
    int planted = (int) Math.round(share * size);
    if (familiar < 2 * size - planted || all - familiar < planted) {
      throw new WeaveException(
          ("Sets of %d with %d planted take %d transcripts of the usual sort and %d of the other;"
                  + " there are %d and %d.\nGive more, or a smaller --size.")
              .formatted(size, planted, 2 * size - planted, planted, familiar, all - familiar));
    }
    int found = 0;
    int mostly = 0;
    double precision = 0;
    double recall = 0;
    for (int run = 0; run < runs; run++) {
      ExcessScan.Excess excess = once(planted, size, seed * 1_000_003 + run);
      if (excess.result().p() <= ALPHA) {
        // Units are those of the first set, the usual ones of the second, then the planted ones.
        long right = excess.members().stream().filter(unit -> unit >= 2 * size - planted).count();
        double ours = (double) right / excess.members().size();
        found++;
        mostly += ours > .5 ? 1 : 0;
        precision += ours;
        recall += planted == 0 ? 0 : (double) right / planted;
      }
    }
    return new Line(
        share,
        found,
        runs,
        BetaInterval.of(found + .5, runs - found + .5, LEVEL),
        planted == 0 ? 0 : ExcessScan.least(planted, size, size),
        found == 0 || planted == 0
            ? Optional.empty()
            : Optional.of(new Pointed(mostly, precision / found, recall / found)));
  }

  private ExcessScan.Excess once(int planted, int size, long chance) {
    var random = new SplittableRandom(chance);
    var units = new ArrayList<Integer>(drawn(0, familiar, 2 * size - planted, random));
    units.addAll(drawn(familiar, all, planted, random));
    var among = new double[units.size()][units.size()];
    var now = new boolean[units.size()];
    for (int i = 0; i < now.length; i++) {
      now[i] = i >= size;
      for (int j = 0; j < now.length; j++) {
        among[i][j] = likeness[units.get(i)][units.get(j)];
      }
    }
    return new ExcessScan(among, chance).run(now, DEALINGS);
  }

  private static List<Integer> drawn(int from, int to, int number, SplittableRandom random) {
    var all = new ArrayList<Integer>();
    for (int i = from; i < to; i++) {
      all.add(i);
    }
    for (int i = 0; i < number; i++) {
      int other = i + random.nextInt(all.size() - i);
      Integer kept = all.get(i);
      all.set(i, all.get(other));
      all.set(other, kept);
    }
    return all.subList(0, number);
  }
}
