package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;
import java.util.List;

/** A part of a message, cut into sentences, that can say where each character stood. */
record PartText(int message, int part, PlainText plain, List<Sentence> sentences) {
  PartText {
    sentences = List.copyOf(sentences);
  }

  String text() {
    return plain.text();
  }

  /** Returns the span of the part that a run of {@link #text()} came from. */
  Span span(int start, int end) {
    return new Span(message, part, plain.origin(start), plain.origin(end));
  }
}
