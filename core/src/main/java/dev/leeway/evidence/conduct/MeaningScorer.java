package dev.leeway.evidence.conduct;

import dev.leeway.evidence.Embedder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sees a conflict between a request and a constraint that share meaning but no words. */
interface MeaningScorer {

  /**
   * Returns P(conflict) of the nearest sentence of a message, in [0, 1].
   *
   * @param constraint the constraint's own words
   */
  double conflict(String constraint, Asking asking);

  /** Returns a scorer that sees nothing. */
  static MeaningScorer none() {
    return (constraint, asking) -> 0;
  }

  /** Returns a scorer by the cosine of sentence embeddings; not safe for several threads. */
  static MeaningScorer of(Embedder embedder) {
    return new ByEmbedding(embedder);
  }

  /** The cosine of two sentences, through a fixed logistic map. */
  final class ByEmbedding implements MeaningScorer {

    /*
     * P = .8 / (1 + exp(-(cosine - .55) / .06)). Sentence encoders place two sentences on one subject
     * at .3 to .5 whatever is asked of it, and paraphrases above .7; nearness alone never makes a
     * certain conflict. Fitted to nothing.
     */
    private static final double MIDDLE = .55;
    private static final double WIDTH = .06;
    private static final double MOST = .8;

    /** Sentences of one message that are embedded: those that most look like a request. */
    private static final int SENTENCES = 6;

    private final Embedder embedder;
    private final Map<String, float[]> known = new Recent();

    private ByEmbedding(Embedder embedder) {
      this.embedder = embedder;
    }

    @Override
    public double conflict(String constraint, Asking asking) {
      float[] forbidden = embedded(constraint);
      List<Window> windows =
          asking.windows().stream()
              .filter(window -> !window.negated())
              .sorted(Comparator.comparingDouble(window -> -window.directiveness()))
              .limit(SENTENCES)
              .toList();
      double nearest = 0;
      for (Window window : windows) {
        nearest = Math.max(nearest, cosine(forbidden, embedded(text(asking.words(), window))));
      }
      return MOST * Logistic.of((nearest - MIDDLE) / WIDTH);
    }

    private float[] embedded(String text) {
      return known.computeIfAbsent(text, embedder::embed);
    }

    /** The embeddings asked for last. */
    private static final class Recent extends LinkedHashMap<String, float[]> {

      private static final long serialVersionUID = 1;

      /** A message and every constraint of a long system prompt; 1.5 kB each. */
      private static final int MOST = 1024;

      Recent() {
        super(16, .75f, true);
      }

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
        return size() > MOST;
      }
    }

    private static String text(Words words, Window window) {
      return words
          .text()
          .substring(words.get(window.from()).start(), words.get(window.to() - 1).end());
    }

    private static double cosine(float[] a, float[] b) {
      double dot = 0;
      for (int i = 0; i < a.length; i++) {
        dot += (double) a[i] * b[i];
      }
      return dot;
    }
  }
}
