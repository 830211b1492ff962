package dev.leeway.weave;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.math.BetaInterval;
import dev.leeway.math.DesignMatrix;
import dev.leeway.math.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How often the two-sample test would see a change, by trying it: sets are drawn from transcripts
 * of one sort, and a share of the later set is put in from another sort.
 */
public final class PowerStudy {

  private static final double ALPHA = .05;
  private static final int DEALINGS = 19;
  private static final double LEVEL = .95;

  private final List<Context> contexts = new ArrayList<>();
  private final int familiar;
  private final TextVectors vectors;
  private final long seed;

  /**
   * What a share of new transcripts came to.
   *
   * @param share planted, in [0, 1]; 0 gives the rate of false alarms
   * @param found in how many of the runs p was at most .05
   * @param interval 95%, of the rate
   */
  public record Line(double share, int found, int runs, Interval interval) {}

  /**
   * @param familiar one context a transcript, of the usual sort
   * @param strange one context a transcript, of another sort
   */
  public PowerStudy(List<Context> familiar, List<Context> strange, Encoder encoder, long seed) {
    this.contexts.addAll(familiar);
    this.contexts.addAll(strange);
    this.familiar = familiar.size();
    this.vectors = TextVectors.of(contexts.stream().map(Context::text).toList(), encoder);
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
    if (familiar < 2 * size - planted || contexts.size() - familiar < planted) {
      throw new WeaveException(
          ("Sets of %d with %d planted take %d transcripts of the usual sort and %d of the other;"
                  + " there are %d and %d.\nGive more, or a smaller --size.")
              .formatted(
                  size,
                  planted,
                  2 * size - planted,
                  planted,
                  familiar,
                  contexts.size() - familiar));
    }
    int found = 0;
    for (int run = 0; run < runs; run++) {
      found += once(planted, size, seed * 1_000_003 + run) ? 1 : 0;
    }
    return new Line(share, found, runs, BetaInterval.of(found + .5, runs - found + .5, LEVEL));
  }

  private boolean once(int planted, int size, long chance) {
    var random = new SplittableRandom(chance);
    List<Integer> usual = drawn(0, familiar, 2 * size - planted, random);
    List<Integer> other = drawn(familiar, contexts.size(), planted, random);
    var rows = new ArrayList<Integer>(usual);
    rows.addAll(other);
    var now = new boolean[rows.size()];
    var groups = new int[rows.size()];
    for (int i = 0; i < now.length; i++) {
      now[i] = i >= size;
      groups[i] = i;
    }
    var test = new TwoSampleTest(new Some(vectors, rows), groups, chance);
    return test.run(now, DEALINGS).auc().p() <= ALPHA;
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

  /** Some rows of a matrix. */
  private record Some(TextVectors all, List<Integer> which) implements DesignMatrix {

    @Override
    public int rows() {
      return which.size();
    }

    @Override
    public int columns() {
      return all.columns();
    }

    @Override
    public double dot(int row, double[] weights) {
      return all.dot(which.get(row), weights);
    }

    @Override
    public void addTo(int row, double factor, double[] vector) {
      all.addTo(which.get(row), factor, vector);
    }
  }
}
