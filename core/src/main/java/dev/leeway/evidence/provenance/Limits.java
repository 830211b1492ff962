package dev.leeway.evidence.provenance;

/**
 * How much of a hostile transcript is read; what is left out is named in {@link
 * Provenance#capped()}.
 *
 * @param charactersPerPart of a longer part, the first three quarters and the last quarter of this
 * @param blocks directive blocks per transcript; later ones count as ordinary data
 */
public record Limits(int charactersPerPart, int blocks) {
  public Limits {
    if (charactersPerPart < 4 || blocks < 1) {
      throw new IllegalArgumentException(
          "limits are %d characters and %d blocks, expected at least 4 and 1"
              .formatted(charactersPerPart, blocks));
    }
  }

  /** Returns limits that ordinary transcripts stay far below. */
  public static Limits defaults() {
    return new Limits(200_000, 400);
  }
}
