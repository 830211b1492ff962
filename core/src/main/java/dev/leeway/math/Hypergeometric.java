package dev.leeway.math;

/** Drawing without putting back: some of a population are marked, and some of it are drawn. */
public final class Hypergeometric {

  private final double[] logFactorial;
  private final int population;
  private final int marked;

  /**
   * @param population N, at least 0
   * @param marked K, in [0, N]
   */
  public Hypergeometric(int population, int marked) {
    if (marked < 0 || marked > population) {
      throw new IllegalArgumentException(
          "%d of %d marked, expected 0 to %d".formatted(marked, population, population));
    }
    this.population = population;
    this.marked = marked;
    this.logFactorial = new double[population + 1];
    for (int i = 2; i <= population; i++) {
      logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }
  }

  /**
   * Returns P(X at least k) for every k from 0 to the number drawn.
   *
   * @param drawn n, in [0, N]
   */
  public double[] atLeast(int drawn) {
    var tail = new double[drawn + 1];
    double sum = 0;
    for (int k = drawn; k >= 0; k--) {
      boolean possible = k <= marked && drawn - k <= population - marked;
      sum +=
          possible
              ? Math.exp(
                  choose(marked, k)
                      + choose(population - marked, drawn - k)
                      - choose(population, drawn))
              : 0;
      tail[k] = Math.min(1, sum);
    }
    return tail;
  }

  private double choose(int from, int some) {
    return logFactorial[from] - logFactorial[some] - logFactorial[from - some];
  }
}
