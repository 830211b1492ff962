package dev.leeway.onnx;

import ai.onnxruntime.OrtException;
import dev.leeway.evidence.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sentence encoder all-MiniLM-L6-v2, with 8-bit weights, on this machine's processor. One text
 * a call, in the calling thread; use as many threads as there are cores.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {

  /*
   * A sentence's embedding is the mean of its token vectors, brought to unit length [1]. A text
   * over the limit is cut into overlapping windows that are run one by one; the sum then goes over
   * the tokens of all windows, so that each window weighs what it holds, and one window is the
   * plain case. Batches are not used: 8-bit inference scales its inputs by the largest in the call,
   * so a text's vector would depend on its company.
   *
   * [1] Reimers, Gurevych. Sentence-BERT: sentence embeddings using Siamese BERT-networks. EMNLP
   * 2019.
   */

  /** The length that the published model was set to: 256 tokens, two of them marks. */
  static final int WINDOW_TOKENS = 254;

  static final int OVERLAP_TOKENS = 32;

  static final String MODEL = "all-minilm-l6-v2-q.onnx";
  static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";

  private static final String INCOMPLETE = "The installation is incomplete; install Leeway again.";

  private final WordPieces wordPieces;
  private final SentenceModel model;
  private final String name;

  private OnnxEmbedder(WordPieces wordPieces, SentenceModel model, String name) {
    this.wordPieces = wordPieces;
    this.model = model;
    this.name = name;
  }

  /**
   * Loads the encoder.
   *
   * @param cacheDirectory where native libraries (31 MB) and an optimised copy of the model (23 MB)
   *     are kept from one run to the next; made if it is not there
   * @throws EncoderUnavailable if this machine cannot run it, or the directory cannot be written
   */
  public static OnnxEmbedder load(Path cacheDirectory) throws EncoderUnavailable {
    try {
      Files.createDirectories(cacheDirectory);
      NativeLibraries.prepare(cacheDirectory);
      BundledResource tokenizer = require(TOKENIZER);
      BundledResource network = require(MODEL);
      WordPieces wordPieces = WordPieces.read(tokenizer.read());
      SentenceModel model = SentenceModel.open(network, cacheDirectory);
      return new OnnxEmbedder(wordPieces, model, name(network, tokenizer));
    } catch (IOException e) {
      throw new EncoderUnavailable(
          "its files cannot be kept in " + cacheDirectory,
          "Give a directory that can be written, with 70 MB free.",
          e);
    } catch (OrtException | LinkageError | RuntimeException e) {
      throw new EncoderUnavailable(
          "its native code or its model cannot be loaded",
          "Check that %s allows programs to be run from it, or remove it so that it is made again."
              .formatted(cacheDirectory),
          e);
    }
  }

  @Override
  public float[] embed(String text) {
    long[] tokens = wordPieces.encode(text);
    var sum = new double[SentenceModel.DIMENSION];
    for (var window : TokenWindows.cover(tokens.length, WINDOW_TOKENS, OVERLAP_TOKENS)) {
      run(wordPieces.marked(tokens, window), sum);
    }
    return unit(sum);
  }

  @Override
  public int dimension() {
    return SentenceModel.DIMENSION;
  }

  @Override
  public String name() {
    return name;
  }

  /** Returns how many tokens a text has; more than one window's worth costs more than one run. */
  public int tokens(String text) {
    return wordPieces.encode(text).length;
  }

  /** Gives the native memory back; to be called when no thread embeds any more. */
  @Override
  public void close() {
    try {
      model.close();
      wordPieces.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder could not be closed", e);
    }
  }

  private void run(long[] tokens, double[] sum) {
    try {
      model.addTokenVectors(tokens, sum);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the sentence encoder failed on a window of %d tokens".formatted(tokens.length), e);
    }
  }

  private static float[] unit(double[] sum) {
    double square = 0;
    for (double component : sum) {
      square += component * component;
    }
    double length = Math.sqrt(square);
    if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
      throw new IllegalStateException("the sentence encoder answered a vector of length " + length);
    }
    var unit = new float[sum.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (sum[i] / length);
    }
    return unit;
  }

  private static String name(BundledResource network, BundledResource tokenizer) {
    return "all-minilm-l6-v2-int8:%s:%s:windows-%d-%d"
        .formatted(network.fingerprint(), tokenizer.fingerprint(), WINDOW_TOKENS, OVERLAP_TOKENS);
  }

  private static BundledResource require(String resource) throws IOException, EncoderUnavailable {
    return BundledResource.find(resource)
        .orElseThrow(
            () ->
                new EncoderUnavailable(
                    "no library on the class path carries " + resource, INCOMPLETE));
  }
}
