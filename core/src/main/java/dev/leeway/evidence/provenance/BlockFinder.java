package dev.leeway.evidence.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups neighbouring directive sentences into blocks; hands the rest over as ordinary data. */
final class BlockFinder {
  private static final double WEAKEST = .2;
  private static final double TO_A_PERSON = .5;
  private static final double OF_AN_ERROR = .7;
  private static final double ECHO = .8;
  private static final int GREETING_REACH = 6;

  private final Vocabulary vocabulary;
  private final DirectiveReader directives;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<List<Integer>, Block> byWording = new HashMap<>();
  private final int maxBlocks;
  private int dropped;

  BlockFinder(Vocabulary vocabulary, int maxBlocks) {
    this.vocabulary = vocabulary;
    this.directives = new DirectiveReader(vocabulary);
    this.maxBlocks = maxBlocks;
  }

  List<Block> blocks() {
    return blocks;
  }

  int dropped() {
    return dropped;
  }

  /**
   * Reads one part.
   *
   * @param error whether it tells of an error, which comes with advice
   * @param call the words of the call that fetched it
   * @return the sentences that are no directives
   */
  List<Sentence> read(PartText part, SourceKind source, CallWords call, boolean error) {
    List<Sentence> data = new ArrayList<>();
    List<Sentence> open = new ArrayList<>();
    List<Directive> found = new ArrayList<>();
    boolean toPerson = false;
    int record = -1;
    int gap = 0;
    for (Sentence sentence : part.sentences()) {
      if (sentence.record() != record || gap > 1) {
        close(part, source, open, found, call);
        toPerson &= sentence.record() == record;
        record = sentence.record();
        gap = 0;
      }
      toPerson |= greets(sentence);
      boolean awaited = !found.isEmpty() && found.getLast().toReader() && !found.getLast().asks();
      Directive directive = directives.read(part.text(), sentence, awaited);
      if (!directive.overrides()) {
        directive = directive.weakened((toPerson ? TO_A_PERSON : 1) * (error ? OF_AN_ERROR : 1));
      }
      if (directive.strength() < WEAKEST || echoes(sentence, call.values())) {
        data.add(sentence);
        gap += open.isEmpty() ? 0 : 1;
        continue;
      }
      if (directive.toReader() && !awaited && found.stream().noneMatch(Directive::overrides)) {
        close(part, source, open, found, call);
      }
      gap = 0;
      open.add(sentence);
      found.add(directive);
    }
    close(part, source, open, found, call);
    return data;
  }

  /** A result that repeats what its call said has the model for its author. */
  private boolean echoes(Sentence sentence, BitSet call) {
    double repeated = 0;
    double all = 0;
    for (Token token : sentence.tokens()) {
      double weight = vocabulary.weight(token.id());
      all += weight;
      repeated += call.get(token.id()) ? weight : 0;
    }
    return repeated > ECHO * all;
  }

  private static BitSet surroundings(List<Sentence> sentences, int record, CallWords call) {
    BitSet words = call.all();
    for (Sentence sentence : sentences) {
      if (sentence.record() == record) {
        sentence.tokens().forEach(token -> words.set(token.id()));
      }
    }
    return words;
  }

  /** "Hi Ann," opens words from one person to another: a colleague's request is not a hijack. */
  private boolean greets(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < Math.min(tokens.size(), GREETING_REACH); i++) {
      boolean leads = i + 1 < tokens.size() || i == 0;
      if (leads && vocabulary.isGreeting(tokens.get(i).id())) {
        return true;
      }
    }
    return false;
  }

  private void close(
      PartText part,
      SourceKind source,
      List<Sentence> open,
      List<Directive> found,
      CallWords call) {
    if (open.isEmpty()) {
      return;
    }
    var wording = new ArrayList<Integer>();
    open.forEach(sentence -> sentence.tokens().forEach(token -> wording.add(token.id())));
    Block block = byWording.get(wording);
    if (block == null) {
      if (blocks.size() == maxBlocks) {
        dropped++;
      } else {
        BitSet around = surroundings(part.sentences(), open.getFirst().record(), call);
        block = new Block(blocks.size(), source, open, found, around);
        blocks.add(block);
        byWording.put(List.copyOf(wording), block);
      }
    }
    if (block != null) {
      place(part, open, block);
    }
    open.clear();
    found.clear();
  }

  private static void place(PartText part, List<Sentence> sentences, Block block) {
    for (Sentence sentence : sentences) {
      block.addPlace(part.span(sentence.start(), sentence.end()));
      for (Token token : sentence.tokens()) {
        block.place(token.id(), part.span(token.start(), token.end()));
      }
    }
  }
}
