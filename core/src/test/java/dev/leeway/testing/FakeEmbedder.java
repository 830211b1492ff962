package dev.leeway.testing;

import dev.leeway.evidence.Embedder;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An embedder without a model: the sum of one fixed random vector per word, so that texts which share
 * words have a higher cosine.
 */
public final class FakeEmbedder implements Embedder {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int DIMENSION = 64;

  @Override
  public float[] embed(String text) {
    // A direction of its own keeps a text without words from having none.
    double[] sum = direction("");
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      double[] word = direction(words.group());
      for (int i = 0; i < DIMENSION; i++) {
        sum[i] += word[i];
      }
    }
    return unit(sum);
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String name() {
    return "fake-bag-of-words";
  }

  private static double[] direction(String word) {
    return new SplittableRandom(word.hashCode()).doubles(DIMENSION, -1, 1).toArray();
  }

  private static float[] unit(double[] vector) {
    double square = 0;
    for (double component : vector) {
      square += component * component;
    }
    var unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(square));
    }
    return unit;
  }
}
