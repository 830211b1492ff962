package dev.leeway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.embedding.Similarity;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every embedder promises; a test of an implementation extends this. */
public abstract class EmbedderContract {

  /** Single-precision components, up to 384 of them. */
  private static final double NORM_TOLERANCE = 1e-5;

  private static final String SENTENCE = "The invoice was paid on Friday.";

  /** Returns the embedder under test. */
  protected abstract Embedder embedder();

  static List<String> awkwardTexts() {
    return List.of(
        "",
        " \n\t ",
        "a",
        "\u0000",
        "\ud83d and \ude00 alone",
        "an emoji \ud83d\ude00 in a sentence",
        "\u202eright to left",
        "x".repeat(5_000),
        "one more word ".repeat(700),
        "[CLS] [SEP] [MASK] [PAD]");
  }

  @ParameterizedTest
  @MethodSource("awkwardTexts")
  void embed_anyText_hasUnitLengthAndTheDeclaredDimension(String text) {
    float[] embedding = embedder().embed(text);

    double square =
        IntStream.range(0, embedding.length).mapToDouble(i -> embedding[i] * embedding[i]).sum();
    assertThat(embedding).hasSize(embedder().dimension());
    assertThat(square).isCloseTo(1, within(NORM_TOLERANCE));
  }

  @Test
  void embed_sameTextAmongOthers_givesTheSameBytes() {
    float[] alone = embedder().embed(SENTENCE);

    embedder().embed("something else altogether, and longer than the sentence before it");

    assertThat(embedder().embed(SENTENCE)).containsExactly(alone);
  }

  @Test
  void embed_returnedArray_belongsToTheCaller() {
    float[] first = embedder().embed(SENTENCE);
    float[] copy = first.clone();

    first[0] = 42;

    assertThat(embedder().embed(SENTENCE)).containsExactly(copy);
  }

  @Test
  void embed_twoThreads_giveWhatOneGives() throws Exception {
    List<String> texts =
        IntStream.range(0, 24).mapToObj(i -> "sentence number " + i + " of many").toList();
    List<float[]> expected = texts.stream().map(embedder()::embed).toList();
    List<Callable<float[]>> calls =
        texts.stream().map(text -> (Callable<float[]>) () -> embedder().embed(text)).toList();

    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      List<Future<float[]>> answers = workers.invokeAll(calls);

      for (int i = 0; i < texts.size(); i++) {
        assertThat(answers.get(i).get()).as(texts.get(i)).containsExactly(expected.get(i));
      }
    }
  }

  @Test
  void embed_sharedWords_areNearerThanNone() {
    float[] invoice = embedder().embed(SENTENCE);
    float[] near = embedder().embed("The invoice was settled on Monday.");
    float[] far = embedder().embed("Penguins swim under thick ice");

    assertThat(Similarity.cosine(invoice, near)).isGreaterThan(Similarity.cosine(invoice, far));
  }

  @Test
  void name_always_saysWhichModel() {
    assertThat(embedder().name()).isNotBlank();
  }
}
