package dev.leeway.evidence.conduct;

import dev.leeway.evidence.Embedder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sees a conflict between a request and a constraint that share meaning but no words. */
interface MeaningScorer {

  /**
   * Returns P(a message asks for what a rule rules out), in [0, 1].
   *
   * @param constraint the constraint's own words
   * @param rules how many rules stand that it could be about, itself among them
   */
  double conflict(String constraint, Asking asking, int rules);

  /** Returns a scorer that sees nothing. */
  static MeaningScorer none() {
    return (constraint, asking, rules) -> 0;
  }

  /** Returns a scorer by the cosine of sentence embeddings; not safe for several threads. */
  static MeaningScorer of(Embedder embedder) {
    return new ByEmbedding(embedder);
  }

  /** The cosine of two sentences, through a fixed logistic map. */
  final class ByEmbedding implements MeaningScorer {

    /*
     * P = .9 P(on its subject) P(asks against it | on its subject). The first is logistic in the
     * cosine of the rule and the nearest sentence: of the written cases (rule-cases.txt, tests) half
     * of the requests on a rule's subject lie above .31, one in a hundred of the others above .28.
     * One of n rules is expected to be meant 1/(2n) of the time, so that a long list of rules does
     * not make every request a conflict. The second is AsksAgainst.
     */
    private static final double MIDDLE = .16;
    private static final double WIDTH = .05;
    private static final double MOST = .9;

    /** Sentences of one message that are embedded: those that most look like a request. */
    private static final int SENTENCES = 6;

    private final Embedder embedder;
    private final Map<String, float[]> known = new Recent();

    private ByEmbedding(Embedder embedder) {
      this.embedder = embedder;
    }

    @Override
    public double conflict(String constraint, Asking asking, int rules) {
      float[] forbidden = embedded(constraint);
      List<Window> windows =
          asking.windows().stream()
              .filter(window -> !window.negated())
              .sorted(Comparator.comparingDouble(window -> -window.directiveness()))
              .limit(SENTENCES)
              .toList();
      double nearest = -1;
      for (Window window : windows) {
        nearest = Math.max(nearest, cosine(forbidden, embedded(text(asking.words(), window))));
      }
      double subject = Logistic.of((nearest - MIDDLE) / WIDTH - Math.log(2.0 * rules - 1));
      return MOST * subject * AsksAgainst.of(asking.words());
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
