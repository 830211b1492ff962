package dev.leeway.evidence.provenance;

/**
 * How much of a hostile transcript is read; what is left out is named in {@link
 * Provenance#capped()}.
 *
 * @param charactersPerPart of a longer part, the first three quarters and the last quarter of this
 * @param blocks directive blocks per transcript; later ones are not compared with
 * @param requests latest sentences of principals that are kept for citation and delegation
 */
public record Limits(int charactersPerPart, int blocks, int requests) {
  public Limits {
    if (charactersPerPart < 4 || blocks < 1 || requests < 1) {
      throw new IllegalArgumentException(
          "limits are %d characters, %d blocks and %d requests, expected at least 4, 1 and 1"
              .formatted(charactersPerPart, blocks, requests));
    }
  }

  /** Returns limits that ordinary transcripts stay far below. */
  public static Limits defaults() {
    return new Limits(200_000, 400, 512);
  }
}
