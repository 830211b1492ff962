package dev.leeway.evidence.conduct;

import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.List;

/** Gives the spans of a reply that are content: its prose without words of safety or refusal. */
@FunctionalInterface
public interface ReplyContent {

  /** Returns the spans in order of appearance; tool calls are read in any case. */
  List<Span> of(Transcript transcript, Turn turn);
}
