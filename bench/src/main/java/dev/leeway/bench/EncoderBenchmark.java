package dev.leeway.bench;

import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.OnnxEmbedder;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How many texts a second two workers embed, by length; tokenizing alone is the baseline. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class EncoderBenchmark {

  private static final String[] WORDS = {
    "invoice", "paid", "before", "noon", "the", "of", "train", "asks", "for", "manager", "again"
  };

  /** In words of about one token. */
  @Param({"18", "71", "254", "1000"})
  private int words;

  // JMH calls load() before anything reads these.
  @SuppressWarnings("NullAway.Init")
  private OnnxEmbedder embedder;

  private String text = "";

  /** Loads the encoder from a directory of the build's. */
  @Setup
  public void load() throws EncoderUnavailable {
    embedder = OnnxEmbedder.load(Path.of("target", "encoder"));
    var random = new SplittableRandom(words);
    var joiner = new StringJoiner(" ");
    for (int i = 0; i < words; i++) {
      joiner.add(WORDS[random.nextInt(WORDS.length)]);
    }
    text = joiner.toString();
  }

  @TearDown
  public void close() {
    embedder.close();
  }

  @Benchmark
  public float[] embed() {
    return embedder.embed(text);
  }

  @Benchmark
  public int tokenize() {
    return embedder.tokens(text);
  }
}
