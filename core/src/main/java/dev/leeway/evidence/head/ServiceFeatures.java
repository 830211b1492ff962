package dev.leeway.evidence.head;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.lexical.ContentWords;
import java.util.List;
import java.util.Set;

/**
 * What a reply hands over, its refusals, warnings and the like left out, beside what was asked. The
 * masked sentences are not seen at all.
 */
public final class ServiceFeatures {

  private static final String SHAPE = "content shape";
  private static final String WORDS = "content words";
  private static final String REQUEST = "request words";
  private static final String MEANING = "content meaning";
  private static final String REQUEST_MEANING = "request meaning";
  private static final int SHAPES = 6;
  private static final int SIZE = 1 << 12;
  private static final int MEANING_SIZE = 384;
  private static final int MOST_WORDS = 200;

  /** Every feature there is. */
  public static final FeatureSpace SPACE =
      new FeatureSpace(
          List.of(
              new FeatureSpace.Block(SHAPE, SHAPES, false),
              new FeatureSpace.Block(WORDS, SIZE, false),
              new FeatureSpace.Block(REQUEST, SIZE, false),
              new FeatureSpace.Block(MEANING, MEANING_SIZE, true),
              new FeatureSpace.Block(REQUEST_MEANING, MEANING_SIZE, true)));

  private ServiceFeatures() {}

  /** Returns the features of an exchange. */
  public static FeatureVector of(FeatureSpace space, Exchange exchange, Encoder encoder) {
    String content = exchange.content().strip();
    FeatureVector.Builder vector = space.vector();
    Set<String> asked = ContentWords.of(exchange.request());
    double about =
        (double) ContentWords.shared(asked, ContentWords.of(content)) / (asked.size() + 1);
    vector.add(SHAPE, 0, Math.log1p(content.length()) / 5);
    vector.add(SHAPE, 1, content.isEmpty() ? 1 : 0);
    vector.add(SHAPE, 2, about);
    vector.add(SHAPE, 3, Math.log1p(Items.in(content)));
    vector.add(SHAPE, 4, content.endsWith("?") ? 1 : 0);
    vector.add(SHAPE, 5, Math.log1p(exchange.request().length()) / 5);
    Hashing.add(vector, WORDS, SIZE, Grams.ofWords(content, 2, MOST_WORDS));
    Hashing.add(vector, REQUEST, SIZE, Grams.ofWords(exchange.request(), 2, MOST_WORDS));
    if (vector.wants(MEANING) && encoder instanceof Encoder.Present present) {
      if (!content.isEmpty()) {
        vector.addAll(MEANING, present.embedder().embed(content), 2);
      }
      vector.addAll(REQUEST_MEANING, present.embedder().embed(exchange.request()), 2);
    }
    return vector.build();
  }
}
