package dev.leeway.evidence.embedding;

/** How near two embeddings are. */
public final class Similarity {

  private Similarity() {}

  /**
   * Returns the cosine of two vectors, in [-1, 1].
   *
   * @throws IllegalArgumentException if the lengths differ or a vector has no direction (all zeros,
   *     or a component that is not finite)
   */
  public static double cosine(float[] left, float[] right) {
    if (left.length != right.length) {
      throw new IllegalArgumentException(
          "cosine of vectors with %d and %d components, expected equal lengths"
              .formatted(left.length, right.length));
    }
    double dot = 0;
    double leftSquare = 0;
    double rightSquare = 0;
    for (int i = 0; i < left.length; i++) {
      dot += (double) left[i] * right[i];
      leftSquare += (double) left[i] * left[i];
      rightSquare += (double) right[i] * right[i];
    }
    double norms = Math.sqrt(leftSquare) * Math.sqrt(rightSquare);
    if (!(norms > 0 && norms < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "cosine of vectors of lengths %s and %s, expected finite and above 0"
              .formatted(Math.sqrt(leftSquare), Math.sqrt(rightSquare)));
    }
    return Math.clamp(dot / norms, -1, 1);
  }
}
