package dev.leeway.weave.staleness;

/**
 * How far one feature has shifted.
 *
 * @param index population stability index, at least 0
 * @param chance what dealing the transcripts anew reaches in one case of twenty
 * @param reference mean among the reference
 * @param now mean now
 */
public record FeatureShift(
    String feature, double index, double chance, double reference, double now) {

  /** Returns whether it is both beyond chance and large enough to be worth a look. */
  public boolean notable() {
    return index > chance && index >= .1;
  }
}
