package dev.leeway.weave;

import java.util.List;

/** How alike transcripts are: the cosine of the means of their contexts' rows. */
public final class Likeness {

  private Likeness() {}

  /**
   * Returns the likeness of each two, shape (N, N), in [-1, 1]; 0 with one that has no rows.
   *
   * @param rowsOf rows of each transcript
   */
  public static double[][] of(TextVectors vectors, List<List<Integer>> rowsOf) {
    int size = rowsOf.size();
    var product = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        product[i][j] = product(vectors, rowsOf.get(i), rowsOf.get(j));
      }
    }
    var likeness = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        double lengths = Math.sqrt(product[i][i] * product[j][j]);
        double cosine = lengths > 0 ? Math.clamp(product[i][j] / lengths, -1, 1) : 0;
        likeness[i][j] = cosine;
        likeness[j][i] = cosine;
      }
    }
    return likeness;
  }

  private static double product(TextVectors vectors, List<Integer> some, List<Integer> others) {
    double sum = 0;
    for (int one : some) {
      for (int other : others) {
        sum += vectors.cosine(one, other);
      }
    }
    return some.isEmpty() || others.isEmpty() ? 0 : sum / some.size() / others.size();
  }
}
