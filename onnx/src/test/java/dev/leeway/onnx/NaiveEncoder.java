package dev.leeway.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * The published recipe, written down once more with nothing in common with the product's code: the
 * model as it is in its jar, the libraries' own settings, nested arrays, a mean in double precision.
 */
final class NaiveEncoder implements AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  NaiveEncoder() throws Exception {
    try (InputStream model = open("/all-minilm-l6-v2-q.onnx");
        InputStream vocabulary = open("/all-minilm-l6-v2-q-tokenizer.json")) {
      session = environment.createSession(model.readAllBytes());
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              vocabulary, Map.of("truncation", "false", "padding", "false"));
    }
  }

  /** Returns the tokens of a text with the marks around them. */
  long[] tokens(String text) {
    return tokenizer.encode(text).getIds();
  }

  /** Returns the mean of the token vectors, of whatever length. */
  double[] mean(long[] tokens) throws Exception {
    var ones = new long[tokens.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {tokens});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[tokens.length]});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] hidden = (float[][][]) result.get(0).getValue();
      var mean = new double[hidden[0][0].length];
      for (int i = 0; i < mean.length; i++) {
        for (float[] token : hidden[0]) {
          mean[i] += token[i] / tokens.length;
        }
      }
      return mean;
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
    tokenizer.close();
  }

  static float[] unit(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    var unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  private static InputStream open(String resource) {
    InputStream content = NaiveEncoder.class.getResourceAsStream(resource);
    if (content == null) {
      throw new IllegalStateException(resource + " is not on the class path");
    }
    return content;
  }
}
