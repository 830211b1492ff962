package dev.leeway.evidence.head;

import dev.leeway.evidence.embedding.Encoder;
import java.util.List;

/**
 * What a reply hands over, its refusals, warnings and the like left out, by itself and in the light
 * of what was asked. The masked sentences are not seen at all.
 *
 * <p>A head that learns which of two replies to one request is worse can learn nothing from
 * features of the request alone: they are the same in both. So the request is seen only through the
 * products of its meaning with that of the content, by which a pattern in the content may count for
 * more after one request than after another (a bilinear form with a diagonal matrix).
 */
public final class HarmFeatures {

  private static final String SHAPE = "content shape";
  private static final String WORDS = "content words";
  private static final String MEANING = "content meaning";
  private static final String TOGETHER = "content meaning by request meaning";
  private static final int SIZE = 1 << 12;
  private static final int MEANING_SIZE = 384;
  private static final int LONGEST = 2;
  private static final int MOST_WORDS = 200;
  private static final double MEANING_LENGTH = 2;

  /** Every feature there is. */
  public static final FeatureSpace SPACE =
      new FeatureSpace(
          List.of(
              new FeatureSpace.Block(SHAPE, ContentShape.SIZE, false),
              new FeatureSpace.Block(WORDS, SIZE, false),
              new FeatureSpace.Block(MEANING, MEANING_SIZE, true),
              new FeatureSpace.Block(TOGETHER, MEANING_SIZE, true)));

  /** Products of two unit vectors are short; this makes them about as long as the meaning. */
  private static final double TOGETHER_FACTOR = MEANING_LENGTH * Math.sqrt(MEANING_SIZE);

  private HarmFeatures() {}

  /** Returns the features of an exchange. */
  public static FeatureVector of(FeatureSpace space, Exchange exchange, Encoder encoder) {
    String content = exchange.substance().strip();
    FeatureVector.Builder vector = space.vector();
    ContentShape.add(vector, SHAPE, content, exchange.request());
    Hashing.add(vector, WORDS, SIZE, Grams.ofWords(content, LONGEST, MOST_WORDS));
    if (vector.wants(MEANING) && !content.isEmpty() && encoder instanceof Encoder.Present present) {
      float[] meaning = present.embedder().embed(content);
      vector.addAll(MEANING, meaning, MEANING_LENGTH);
      if (!exchange.request().isBlank()) {
        float[] asked = present.embedder().embed(exchange.request());
        vector.addAll(TOGETHER, products(meaning, asked), TOGETHER_FACTOR);
      }
    }
    return vector.build();
  }

  private static float[] products(float[] one, float[] other) {
    var products = new float[one.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = one[i] * other[i];
    }
    return products;
  }
}
