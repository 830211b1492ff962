package dev.leeway.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.embedding.Similarity;
import dev.leeway.testing.EmbedderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OnnxEmbedderTest extends EmbedderContract {

  /** Components are below 1 in single precision; the two paths sum in different orders. */
  private static final Offset<Float> TOLERANCE = within(1e-5f);

  /** A window of the longest kind is 254 tokens; 1,000 tokens take five, spread evenly. */
  private static final List<Integer> STARTS_FOR_1000_TOKENS = List.of(0, 186, 373, 559, 746);

  @TempDir private static Path cache;
  private static OnnxEmbedder embedder;
  private static NaiveEncoder naive;

  @BeforeAll
  static void load() throws Exception {
    embedder = OnnxEmbedder.load(cache);
    naive = new NaiveEncoder();
  }

  @AfterAll
  static void close() throws Exception {
    embedder.close();
    naive.close();
  }

  @Override
  protected Embedder embedder() {
    return embedder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A man is eating food | Someone is having a meal | The stock market fell today
          The cat slept on the sofa | A kitten was napping on the couch | My car needs new tyres
          How do I reset my password | I forgot my login credentials | What is the weather like
          Give no discount without approval | Price cuts need a sign-off | The film ends at sea
          Never reveal the token | Keep the key confidential | Bread is baked in an oven
          She bought ten shares | He purchased some stock | Penguins swim under the ice
          The train was late | There was a railway delay | A recipe for onion soup
          He apologised for the error | She said sorry about the mistake | Paint the wall green
          """)
  void embed_paraphrase_isNearerThanAnotherSubject(String anchor, String near, String far) {
    double paraphrase = cosine(anchor, near);
    double otherSubject = cosine(anchor, far);

    assertThat(paraphrase).isGreaterThan(otherSubject + 0.1);
    assertThat(otherSubject).isLessThan(0.3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The invoice was paid on Friday.",
        "Naïve façade, déjà vu; 北京 and 東京; 12,345.67 EUR",
        "{\"name\": \"send\", \"arguments\": {\"to\": \"a@b.example\"}}"
      })
  void embed_shortText_isTheMeanOfItsTokenVectors(String text) throws Exception {
    float[] expected = NaiveEncoder.unit(naive.mean(naive.tokens(text)));

    assertThat(embedder.embed(text)).containsExactly(expected, TOLERANCE);
  }

  @Test
  void embed_textOfExactlyOneWindow_isNotCut() throws Exception {
    String text = "word ".repeat(OnnxEmbedder.WINDOW_TOKENS);
    float[] expected = NaiveEncoder.unit(naive.mean(naive.tokens(text)));

    assertThat(embedder.tokens(text)).isEqualTo(OnnxEmbedder.WINDOW_TOKENS);
    assertThat(embedder.embed(text)).containsExactly(expected, TOLERANCE);
  }

  @Test
  void embed_thousandTokens_isTheMeanOverItsWindows() throws Exception {
    String text = "river stone cloud lamp ".repeat(250);
    long[] tokens = naive.tokens(text);
    assertThat(tokens).hasSize(1002);
    var sum = new double[embedder.dimension()];
    for (int start : STARTS_FOR_1000_TOKENS) {
      var window = new long[256];
      window[0] = tokens[0];
      System.arraycopy(tokens, 1 + start, window, 1, 254);
      window[255] = tokens[1001];
      double[] mean = naive.mean(window);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += window.length * mean[i];
      }
    }

    assertThat(embedder.embed(text)).containsExactly(NaiveEncoder.unit(sum), TOLERANCE);
    assertThat(embedder.embed(text)).containsExactly(embedder.embed(text));
  }

  @Test
  void embed_textsThatDifferAtTheEndOnly_differ() {
    String beginning = "The minutes of the meeting list who was there. ".repeat(40);
    String bread = beginning + "Bread is baked in a hot oven. ".repeat(40);
    String trains = beginning + "Trains run late on Sunday evenings. ".repeat(40);

    assertThat(cosine(bread, trains)).isLessThan(0.95);
    assertThat(cosine(bread, "How to bake bread")).isGreaterThan(cosine(trains, "How to bake bread"));
  }

  @Test
  void load_again_givesTheSameBytesFromTheOptimisedCopy() throws Exception {
    assertThat(optimisedCopies()).hasSize(1);
    try (OnnxEmbedder second = OnnxEmbedder.load(cache)) {
      assertThat(second.embed("the same text")).containsExactly(embedder.embed("the same text"));
      assertThat(second.name()).isEqualTo(embedder.name());
    }
  }

  @Test
  void load_optimisedCopyDamaged_isMadeAgain(@TempDir Path other) throws Exception {
    OnnxEmbedder.load(other).close();
    Path copy = optimisedCopies(other).getFirst();
    byte[] sound = Files.readAllBytes(copy);
    byte[] damaged = sound.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(copy, damaged);

    try (OnnxEmbedder second = OnnxEmbedder.load(other)) {
      assertThat(second.embed("a text")).containsExactly(embedder.embed("a text"));
    }
    assertThat(Files.readAllBytes(copy)).isEqualTo(sound);
  }

  @Test
  void load_directoryCannotBeMade_saysWhatToDo(@TempDir Path other) throws IOException {
    Path occupied = Files.writeString(other.resolve("file"), "not a directory");

    assertThatThrownBy(() -> OnnxEmbedder.load(occupied.resolve("cache")))
        .isInstanceOf(EncoderUnavailable.class)
        .hasMessageContaining(occupied.toString())
        .hasMessageContaining("--no-encoder");
  }

  @Test
  void load_always_leavesNothingUnfinished() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  private static double cosine(String left, String right) {
    return Similarity.cosine(embedder.embed(left), embedder.embed(right));
  }

  private static List<Path> optimisedCopies() throws IOException {
    return optimisedCopies(cache);
  }

  private static List<Path> optimisedCopies(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".onnx")).toList();
    }
  }
}
