package dev.leeway.accuracy;

import dev.leeway.evidence.Embedder;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An encoder that remembers, per thread, what it was asked to read since {@link #begin}, so that a
 * benchmark can say at how many turns it was needed.
 */
public final class EncoderTally implements Embedder {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Embedder encoder;
  private final ThreadLocal<Set<String>> read = ThreadLocal.withInitial(HashSet::new);

  public EncoderTally(Embedder encoder) {
    this.encoder = encoder;
  }

  @Override
  public float[] embed(String text) {
    read.get().add(plain(text));
    return encoder.embed(text);
  }

  @Override
  public int dimension() {
    return encoder.dimension();
  }

  @Override
  public String name() {
    return encoder.name();
  }

  /** Forgets what this thread asked for so far. */
  void begin() {
    read.get().clear();
  }

  /** Returns how many different texts this thread had read since the beginning. */
  int texts() {
    return read.get().size();
  }

  /** Returns how many turns contain a text that this thread had read since the beginning. */
  long turnsRead(Transcript transcript) {
    return transcript.turns().stream().filter(turn -> isRead(transcript, turn)).count();
  }

  private boolean isRead(Transcript transcript, Turn turn) {
    return transcript.messages().get(turn.message()).parts().stream()
        .map(Part::text)
        .map(EncoderTally::plain)
        .anyMatch(words -> read.get().stream().anyMatch(words::contains));
  }

  private static String plain(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
