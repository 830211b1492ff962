package dev.leeway.evidence.head;

import dev.leeway.evidence.embedding.Encoder;
import java.util.List;

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
  private static final int SIZE = 1 << 12;
  private static final int MEANING_SIZE = 384;
  private static final int MOST_WORDS = 200;

  /** Every feature there is. */
  public static final FeatureSpace SPACE =
      new FeatureSpace(
          List.of(
              new FeatureSpace.Block(SHAPE, ContentShape.SIZE, false),
              new FeatureSpace.Block(WORDS, SIZE, false),
              new FeatureSpace.Block(REQUEST, SIZE, false),
              new FeatureSpace.Block(MEANING, MEANING_SIZE, true),
              new FeatureSpace.Block(REQUEST_MEANING, MEANING_SIZE, true)));

  private ServiceFeatures() {}

  /** Returns the features of an exchange. */
  public static FeatureVector of(FeatureSpace space, Exchange exchange, Encoder encoder) {
    String content = exchange.content().strip();
    FeatureVector.Builder vector = space.vector();
    ContentShape.add(vector, SHAPE, content, exchange.request());
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
