package dev.leeway.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The neural network: vocabulary indices in, one vector per token out. Runs in the calling thread;
 * safe for several.
 */
final class SentenceModel implements AutoCloseable {

  /** How many numbers a token's vector has. */
  static final int DIMENSION = 384;

  private final OrtEnvironment environment;
  private final OrtSession session;

  private SentenceModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /** Opens the model, by way of an optimised copy that the first call leaves in a directory. */
  static SentenceModel open(BundledResource model, Path cacheDirectory)
      throws OrtException, IOException {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "leeway");
    environment.setTelemetry(false);
    String runtime = environment.getVersion() + " " + System.getProperty("os.arch");
    Path copy =
        cacheDirectory.resolve(
            "optimised-%s-%s.onnx".formatted(model.fingerprint(), Checksum.of(runtime)));
    Optional<byte[]> optimised = readChecked(copy);
    try (OrtSession.SessionOptions options = options()) {
      OrtSession session =
          optimised.isPresent()
              ? environment.createSession(optimised.get(), options)
              : createAndKeep(environment, model, options, copy);
      return new SentenceModel(environment, session);
    }
  }

  /** Adds the vectors of all tokens of one window to a sum of length {@link #DIMENSION}. */
  void addTokenVectors(long[] tokens, double[] sum) throws OrtException {
    long[] shape = {1, tokens.length};
    var attended = new long[tokens.length];
    Arrays.fill(attended, 1);
    var segment = new long[tokens.length];
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(attended), shape);
        OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(segment), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      // Closed with the result.
      FloatBuffer vectors = ((OnnxTensor) result.get(0)).getFloatBuffer();
      for (int token = 0; token < tokens.length; token++) {
        for (int i = 0; i < DIMENSION; i++) {
          sum[i] += vectors.get(token * DIMENSION + i);
        }
      }
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    var options = new OrtSession.SessionOptions();
    // One thread a text: callers work on several texts at once, which wastes no time on waiting.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    // Not ALL_OPT: what it adds may suit this processor only, and the copy may outlive it.
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
    return options;
  }

  private static OrtSession createAndKeep(
      OrtEnvironment environment, BundledResource model, OrtSession.SessionOptions options, Path copy)
      throws OrtException, IOException {
    Path part = Files.createTempFile(copy.toAbsolutePath().getParent(), "optimising", ".part");
    try {
      options.setOptimizedModelFilePath(part.toString());
      OrtSession session = environment.createSession(model.read(), options);
      Files.writeString(checksumOf(copy), Checksum.hex(Files.readAllBytes(part)));
      BundledResource.moveInPlace(part, copy);
      return session;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Returns the content of a file whose checksum is written beside it and matches. */
  private static Optional<byte[]> readChecked(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isRegularFile(checksumOf(file))) {
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(file);
    byte[] checksum = Files.readAllBytes(checksumOf(file));
    return Checksum.hex(content).equals(new String(checksum, StandardCharsets.UTF_8))
        ? Optional.of(content)
        : Optional.empty();
  }

  private static Path checksumOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".crc32c");
  }
}
