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
  private static final double CEILING = .95;

  /** Asking for silence strengthens what stands beside it, unless a person is spoken to. */
  private static final double SECRET = .2;

  private static final double SECRET_FROM = .25;

  /** A machine is spoken to, and nothing is asked of it. */
  private static final double BARE_ADDRESS = .4;

  final int index;
  final SourceKind source;
  final List<Sentence> sentences;
  final double strength;
  final int acts;
  final boolean saying;
  final boolean overrides;
  final BitSet words = new BitSet();

  /** The words of each sentence, after the address of its reader. */
  final List<BitSet> steps = new ArrayList<>();

  /** What else stands in the same list entry or document, and in the call that fetched it. */
  final BitSet surroundings;

  /** The most authority that any request so far has lent it, in [0, 1]. */
  double delegation;

  private final int decisiveSentence;
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
    double most = 0;
    int mask = 0;
    boolean says = false;
    boolean sets = false;
    boolean asks = false;
    boolean secret = false;
    double clearest = -1;
    int decisive = 0;
    for (int i = 0; i < directives.size(); i++) {
      Directive directive = directives.get(i);
      if (directive.clarity() > clearest) {
        clearest = directive.clarity();
        decisive = i;
      }
      most = Math.max(most, directive.strength());
      mask |= directive.acts();
      says |= directive.saying();
      sets |= directive.overrides();
      asks |= directive.asks();
      secret |= directive.secret() && directive.strength() >= SECRET_FROM;
    }
    strength =
        asks ? Math.min(CEILING, most + (secret && !sets ? SECRET : 0)) : most * BARE_ADDRESS;
    decisiveSentence = decisive;
    acts = mask;
    saying = says;
    overrides = sets;
    for (int i = 0; i < sentences.size(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      int core = directives.get(i).core();
      var step = new BitSet();
      tokens.subList(core, tokens.size()).forEach(token -> step.set(token.id()));
      words.or(step);
      steps.add(step);
    }
  }

  void addPlace(Span span) {
    spans.add(span);
  }

  List<Span> spans() {
    return spans;
  }

  /** Returns where the sentence stands that best says what to do, in its first copy. */
  Span instruction() {
    return spans.get(decisiveSentence);
  }

  void place(int word, Span span) {
    places.putIfAbsent(word, span);
  }

  Optional<Span> place(int word) {
    return Optional.ofNullable(places.get(word));
  }
}
