package dev.leeway.evidence.head;

import dev.leeway.evidence.embedding.Encoder;
import java.util.List;

/** What a request alone is about; the reply is never seen. */
public final class RequestFeatures {

  private static final String WORDS = "request words";
  private static final String MEANING = "request meaning";
  private static final int SIZE = 1 << 12;
  private static final int MEANING_SIZE = 384;
  private static final int LONGEST = 3;
  private static final int MOST_WORDS = 200;

  /** Every feature there is. */
  public static final FeatureSpace SPACE =
      new FeatureSpace(
          List.of(
              new FeatureSpace.Block(WORDS, SIZE, false),
              new FeatureSpace.Block(MEANING, MEANING_SIZE, true)));

  private RequestFeatures() {}

  /** Returns the features of a request. */
  public static FeatureVector of(FeatureSpace space, String request, Encoder encoder) {
    FeatureVector.Builder vector = space.vector();
    Hashing.add(vector, WORDS, SIZE, Grams.ofWords(request, LONGEST, MOST_WORDS));
    if (vector.wants(MEANING) && encoder instanceof Encoder.Present present) {
      vector.addAll(MEANING, present.embedder().embed(request), 2);
    }
    return vector.build();
  }
}
