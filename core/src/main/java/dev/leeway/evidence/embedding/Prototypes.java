package dev.leeway.evidence.embedding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Embedder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The objectives that only a charter knows, as points in the space of meanings: says how much any
 * text resembles each of them, with nothing trained for them.
 */
public final class Prototypes {

  /*
   * s_k = (mean_i cos(x, p_ki) + max_i cos(x, p_ki)) / 2 over the phrases p_ki of objective k. The
   * maximum lets one apt phrase count among many; the mean keeps one stray phrase from deciding.
   *
   *   P(k | x) = exp((s_k - s_0) / tau) / (1 + sum_j exp((s_j - s_0) / tau))
   *   P(none | x) = 1 - sum_k P(k | x)
   *
   * A prototype classifier [1] with a class for what is far from every prototype.
   *
   * [1] Snell, Swersky, Zemel. Prototypical networks for few-shot learning. NeurIPS 2017.
   */

  private final Embedder embedder;
  private final SimilarityScale scale;
  private final List<Embedded> prototypes;

  private record Embedded(ObjectiveId objective, List<float[]> phrases) {}

  private record Nearness(double mean, double max, int nearest) {}

  private Prototypes(Embedder embedder, SimilarityScale scale, List<Embedded> prototypes) {
    this.embedder = embedder;
    this.scale = scale;
    this.prototypes = prototypes;
  }

  /**
   * Embeds the phrases of a register, once.
   *
   * @throws IllegalArgumentException if an objective has two prototypes
   */
  public static Prototypes of(Embedder embedder, List<Prototype> register, SimilarityScale scale) {
    var seen = new HashSet<ObjectiveId>();
    var embedded = new ArrayList<Embedded>();
    for (Prototype prototype : register) {
      if (!seen.add(prototype.objective())) {
        throw new IllegalArgumentException(
            "objective \"%s\" has two prototypes, expected one with all phrases"
                .formatted(prototype.objective()));
      }
      List<float[]> phrases = prototype.phrases().stream().map(embedder::embed).toList();
      embedded.add(new Embedded(prototype.objective(), phrases));
    }
    return new Prototypes(embedder, scale, List.copyOf(embedded));
  }

  /** Returns how much a text resembles each objective of the register. */
  public Resemblances resemblances(String text) {
    float[] embedding = embedder.embed(text);
    List<Nearness> nearness =
        prototypes.stream().map(prototype -> nearness(embedding, prototype.phrases())).toList();
    double[] probabilities = softmaxWithNone(nearness);
    var resemblances = new ArrayList<Resemblance>();
    for (int k = 0; k < prototypes.size(); k++) {
      Nearness near = nearness.get(k);
      resemblances.add(
          new Resemblance(
              prototypes.get(k).objective(),
              near.mean(),
              near.max(),
              near.nearest(),
              probabilities[k]));
    }
    return new Resemblances(resemblances, probabilities[prototypes.size()]);
  }

  static double similarity(double meanCosine, double maxCosine) {
    return (meanCosine + maxCosine) / 2;
  }

  private static Nearness nearness(float[] embedding, List<float[]> phrases) {
    double sum = 0;
    double max = Double.NEGATIVE_INFINITY;
    int nearest = 0;
    for (int i = 0; i < phrases.size(); i++) {
      double cosine = Similarity.cosine(embedding, phrases.get(i));
      sum += cosine;
      if (cosine > max) {
        max = cosine;
        nearest = i;
      }
    }
    return new Nearness(sum / phrases.size(), max, nearest);
  }

  /** Returns the probability of each objective in order, and of none of them in the last place. */
  private double[] softmaxWithNone(List<Nearness> nearness) {
    var logOdds = new double[nearness.size() + 1];
    double largest = 0;
    for (int k = 0; k < nearness.size(); k++) {
      Nearness near = nearness.get(k);
      logOdds[k] = scale.logOdds(similarity(near.mean(), near.max()));
      largest = Math.max(largest, logOdds[k]);
    }
    double total = 0;
    for (int k = 0; k < logOdds.length; k++) {
      // The largest is taken off first, so that a small temperature cannot overflow.
      logOdds[k] = Math.exp(logOdds[k] - largest);
      total += logOdds[k];
    }
    for (int k = 0; k < logOdds.length; k++) {
      logOdds[k] /= total;
    }
    return logOdds;
  }
}
