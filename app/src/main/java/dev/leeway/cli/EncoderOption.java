package dev.leeway.cli;

import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options about the sentence encoder of a command. */
final class EncoderOption {

  /** What a run without the encoder says, so that its answers are not taken for the full ones. */
  static final String COST =
      "Without the encoder only words are compared: paraphrase is mostly unseen, and objectives that"
          + " only the charter knows have no resemblance to go by.";

  @Option(
      names = "--no-encoder",
      description =
          "Do without the sentence encoder: quicker, no native code, but only words are compared"
              + " and paraphrase is mostly unseen.")
  private boolean absent;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where the encoder keeps its model and embeddings. Default: leeway in $$XDG_CACHE_HOME,"
              + " or in ~/.cache.")
  private Optional<Path> cache = Optional.empty();

  /** Returns the encoder, or nothing if the user does without. */
  Optional<LocalEncoder> open(Terminal terminal) throws EncoderUnavailable {
    return absent
        ? Optional.empty()
        : Optional.of(LocalEncoder.open(cache.orElse(terminal.cacheDirectory())));
  }

  /** Returns what an analyzer is given. */
  static Encoder encoder(Optional<? extends Embedder> embedder) {
    return embedder.isPresent()
        ? new Encoder.Present(embedder.get())
        : new Encoder.Absent("switched off");
  }
}
