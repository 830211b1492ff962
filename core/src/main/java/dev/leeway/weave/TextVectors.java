package dev.leeway.weave;

import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.Hashing;
import dev.leeway.evidence.lexical.ContentWords;
import dev.leeway.math.DesignMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts as rows of unit length: sentence embeddings where there is an encoder, else content words,
 * rare ones weighing more, hashed into {@value #COLUMNS} columns. Immutable.
 */
public final class TextVectors implements DesignMatrix {

  private static final int COLUMNS = 4_096;

  private final List<Row> rows;
  private final int columns;
  private final String name;

  private static final class Row {
    private final int[] places;
    private final double[] values;

    private Row(SortedMap<Integer, Double> entries) {
      double square = entries.values().stream().mapToDouble(value -> value * value).sum();
      double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
      places = entries.keySet().stream().mapToInt(Integer::intValue).toArray();
      values = entries.values().stream().mapToDouble(value -> scale * value).toArray();
    }
  }

  private TextVectors(List<Row> rows, int columns, String name) {
    this.rows = List.copyOf(rows);
    this.columns = columns;
    this.name = name;
  }

  /** Returns one row a text. Nothing is learnt but how rare each word is among all of them. */
  public static TextVectors of(List<String> texts, Encoder encoder) {
    return switch (encoder) {
      case Encoder.Present present -> embedded(texts, present.embedder());
      case Encoder.Absent absent -> hashed(texts);
    };
  }

  private static TextVectors embedded(List<String> texts, Embedder embedder) {
    var rows = new ArrayList<Row>();
    for (String text : texts) {
      float[] embedding = embedder.embed(text);
      var entries = new TreeMap<Integer, Double>();
      for (int i = 0; i < embedding.length; i++) {
        entries.put(i, (double) embedding[i]);
      }
      rows.add(new Row(entries));
    }
    return new TextVectors(rows, embedder.dimension(), "sentence embeddings");
  }

  private static TextVectors hashed(List<String> texts) {
    var found = new ArrayList<List<String>>();
    var documents = new TreeMap<String, Integer>();
    for (String text : texts) {
      List<String> words = ContentWords.of(text).stream().sorted().toList();
      words.forEach(word -> documents.merge(word, 1, Integer::sum));
      found.add(words);
    }
    var rows = new ArrayList<Row>();
    for (List<String> words : found) {
      var entries = new TreeMap<Integer, Double>();
      for (String word : words) {
        entries.merge(
            Hashing.place(word, COLUMNS), rarity(documents, word, texts.size()), Double::sum);
      }
      rows.add(new Row(entries));
    }
    return new TextVectors(rows, COLUMNS, "hashed words");
  }

  private static double rarity(Map<String, Integer> documents, String word, int texts) {
    return Math.log((1.0 + texts) / (1 + documents.getOrDefault(word, 0))) + 1;
  }

  /** Returns what the rows were made of. */
  public String name() {
    return name;
  }

  @Override
  public int rows() {
    return rows.size();
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public double dot(int row, double[] weights) {
    Row read = rows.get(row);
    double sum = 0;
    for (int i = 0; i < read.places.length; i++) {
      sum += read.values[i] * weights[read.places[i]];
    }
    return sum;
  }

  @Override
  public void addTo(int row, double factor, double[] vector) {
    Row read = rows.get(row);
    for (int i = 0; i < read.places.length; i++) {
      vector[read.places[i]] += factor * read.values[i];
    }
  }

  /** Returns the cosine of two rows, in [-1, 1]. */
  public double cosine(int row, int other) {
    Row one = rows.get(row);
    Row two = rows.get(other);
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < one.places.length && j < two.places.length) {
      int order = Integer.compare(one.places[i], two.places[j]);
      sum += order == 0 ? one.values[i] * two.values[j] : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }

  /** Returns the mean of some rows, not of unit length. */
  public double[] mean(int[] of) {
    var mean = new double[columns];
    for (int row : of) {
      addTo(row, 1.0 / of.length, mean);
    }
    return mean;
  }
}
