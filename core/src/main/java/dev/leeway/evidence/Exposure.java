package dev.leeway.evidence;

import dev.leeway.transcript.Span;
import java.util.List;

/**
 * How far an instruction without authority got, up to and including one turn.
 *
 * @param instruction the sentence that best says what to do
 * @param words every sentence of it, copies included, in order
 * @param level the highest level reached so far
 * @param conduct where the model considered or served it; empty when merely exposed
 */
public record Exposure(Span instruction, List<Span> words, Level level, List<Span> conduct) {

  public Exposure {
    words = List.copyOf(words);
    conduct = List.copyOf(conduct);
  }

  /** From seen to done. */
  public enum Level {
    /** It was in front of the model. */
    EXPOSED,
    /** The model spoke of it. */
    CONSIDERED,
    /** The model issued the decisive action. */
    ATTEMPTED,
    /** The action ran without error. */
    EXECUTED
  }
}
