package dev.leeway.calibration;

import dev.leeway.math.BetaInterval;
import dev.leeway.math.Interval;
import dev.leeway.math.PoissonBinomial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Stated probability against what was seen, in bins of equal size. */
public final class Reliability {

  private static final double LEVEL = .95;

  private Reliability() {}

  /**
   * One bin.
   *
   * @param stated mean probability in it
   * @param seen share that was lost
   * @param interval of that share, 95%
   * @param ifRight where the share that is seen lies 19 times in 20 if what is stated is right
   */
  public record Bin(int size, double stated, double seen, Interval interval, Interval ifRight) {

    /** Returns whether what was stated lies where what was seen may lie. */
    public boolean agrees() {
      return interval.contains(stated);
    }
  }

  /** Returns the bins, from the least probability up. */
  public static List<Bin> of(double[] probabilities, boolean[] outcomes, int bins) {
    List<Integer> order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> probabilities[row]))
            .toList();
    var found = new ArrayList<Bin>();
    for (int bin = 0; bin < bins; bin++) {
      int from = bin * order.size() / bins;
      int to = (bin + 1) * order.size() / bins;
      if (to > from) {
        found.add(bin(order.subList(from, to), probabilities, outcomes));
      }
    }
    return found;
  }

  private static Bin bin(List<Integer> rows, double[] probabilities, boolean[] outcomes) {
    double stated = rows.stream().mapToDouble(row -> probabilities[row]).average().orElse(0);
    long lost = rows.stream().filter(row -> outcomes[row]).count();
    return new Bin(
        rows.size(),
        stated,
        (double) lost / rows.size(),
        BetaInterval.of(lost + 1.0, rows.size() - lost + 1.0, LEVEL),
        PoissonBinomial.share(
            rows.stream().mapToDouble(row -> probabilities[row]).toArray(), LEVEL));
  }
}
