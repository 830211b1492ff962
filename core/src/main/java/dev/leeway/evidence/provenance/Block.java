package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directive block while its transcript is being read: what it says, and where all it says it. */
final class Block {
  final int index;
  final SourceKind source;
  final List<Sentence> sentences;
  final double strength;
  final int acts;
  final boolean saying;
  final boolean overrides;
  final BitSet words = new BitSet();

  /** What else stands in the same list entry or document, and in the call that fetched it. */
  final BitSet surroundings;

  /** The most authority that any request so far has lent it, in [0, 1]. */
  double delegation;

  private final List<Span> spans = new ArrayList<>();
  private final Map<Integer, Span> places = new HashMap<>();

  Block(
      int index,
      SourceKind source,
      List<Sentence> sentences,
      List<Directive> directives,
      BitSet surroundings) {
    this.index = index;
    this.source = source;
    this.sentences = List.copyOf(sentences);
    this.surroundings = surroundings;
    double spared = 1;
    int mask = 0;
    boolean says = false;
    boolean sets = false;
    for (Directive directive : directives) {
      spared = Math.min(spared, 1 - directive.strength());
      mask |= directive.acts();
      says |= directive.saying();
      sets |= directive.overrides();
    }
    strength = 1 - spared;
    acts = mask;
    saying = says;
    overrides = sets;
    sentences.forEach(sentence -> sentence.tokens().forEach(token -> words.set(token.id())));
  }

  void addPlace(Span span) {
    spans.add(span);
  }

  List<Span> spans() {
    return spans;
  }

  void place(int word, Span span) {
    places.putIfAbsent(word, span);
  }

  Optional<Span> place(int word) {
    return Optional.ofNullable(places.get(word));
  }
}
