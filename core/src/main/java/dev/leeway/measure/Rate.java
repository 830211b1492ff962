package dev.leeway.measure;

/**
 * A share of counted cases, with a 95% interval; whoever counts says which.
 *
 * @param of how many cases there were; 0 means untested, and then the interval is [0, 1]
 */
public record Rate(int count, int of, double low, double high) {

  public Rate {
    if (count < 0 || of < count || !(low >= 0 && low <= high && high <= 1)) {
      throw new IllegalArgumentException("%d of %d in [%s, %s]".formatted(count, of, low, high));
    }
  }

  /** Returns whether there was no case to count. */
  public boolean untested() {
    return of == 0;
  }
}
