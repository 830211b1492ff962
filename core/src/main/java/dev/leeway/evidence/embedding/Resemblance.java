package dev.leeway.evidence.embedding;

import dev.leeway.charter.ObjectiveId;

/**
 * How much a text is like the words of one objective. Nearness of subject, not proof of service: a
 * refusal to do a thing also resembles the thing.
 *
 * @param meanCosine over the objective's phrases, in [-1, 1]
 * @param maxCosine with the nearest phrase, in [-1, 1]
 * @param nearest index of that phrase; the first of equals
 * @param probability that the text concerns this objective rather than another or none, in [0, 1]
 */
public record Resemblance(
    ObjectiveId objective, double meanCosine, double maxCosine, int nearest, double probability) {

  /** Returns the similarity that the probability comes from: halfway from mean to max. */
  public double similarity() {
    return Prototypes.similarity(meanCosine, maxCosine);
  }
}
