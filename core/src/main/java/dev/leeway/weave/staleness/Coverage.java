package dev.leeway.weave.staleness;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.Objective;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.math.Quantile;
import dev.leeway.weave.Context;
import dev.leeway.weave.TextVectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far each context is from what a charter was written for: from the contexts of its reference
 * set and from the charter's own words. Novelty is one minus the cosine with the nearest of them.
 */
final class Coverage {

  /*
   * A reference context is measured against those of other tasks, so that the scale is that of "a
   * new task of the same sort". What is farther than 19 in 20 of these is uncovered: of the reference
   * itself one context in twenty is, by construction.
   */

  private static final double PERCENTILE = .95;

  private final TextVectors vectors;
  private final List<Context> contexts;
  private final int reference;
  private final double[] novelty;
  private final double threshold;

  private Coverage(TextVectors vectors, List<Context> contexts, int reference) {
    this.vectors = vectors;
    this.contexts = List.copyOf(contexts);
    this.reference = reference;
    this.novelty = new double[contexts.size()];
    for (int row = 0; row < novelty.length; row++) {
      novelty[row] = novelty(row);
    }
    double[] sorted = Arrays.copyOf(novelty, reference);
    Arrays.sort(sorted);
    this.threshold = Quantile.ofSorted(sorted, PERCENTILE);
  }

  /** Rows of the vectors: the reference's contexts, then those of now, then the charter's texts. */
  static Coverage of(Charter charter, List<Context> reference, List<Context> now, Encoder encoder) {
    var contexts = new ArrayList<Context>(reference);
    contexts.addAll(now);
    var texts = new ArrayList<String>(contexts.stream().map(Context::text).toList());
    texts.addAll(texts(charter));
    return new Coverage(TextVectors.of(texts, encoder), contexts, reference.size());
  }

  private static List<String> texts(Charter charter) {
    var texts = new ArrayList<String>();
    for (Objective objective : charter.objectives()) {
      texts.add(objective.description());
      texts.addAll(objective.phrases());
    }
    charter.constraints().stream().map(Constraint::scope).forEach(texts::add);
    texts.removeIf(String::isBlank);
    return texts;
  }

  private double novelty(int row) {
    double nearest = 0;
    for (int other = 0; other < vectors.rows(); other++) {
      boolean isReference = other < reference;
      boolean isCharter = other >= contexts.size();
      if (isCharter || (isReference && apart(row, other))) {
        nearest = Math.max(nearest, vectors.cosine(row, other));
      }
    }
    return 1 - Math.min(1, nearest);
  }

  private boolean apart(int row, int other) {
    return row >= reference || !contexts.get(row).task().equals(contexts.get(other).task());
  }

  TextVectors vectors() {
    return vectors;
  }

  /** Returns how far a row is, in [0, 1]. */
  double distance(int row) {
    return novelty[row];
  }

  /** Returns whether a row is farther than 19 in 20 of the reference. */
  boolean uncovered(int row) {
    return novelty[row] > threshold;
  }
}
