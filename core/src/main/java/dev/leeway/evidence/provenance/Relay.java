package dev.leeway.evidence.provenance;

import java.util.BitSet;

/** Tells passing an instruction on from carrying it out: who carries it out drops its verb. */
final class Relay {
  private static final double WHOLE = .8;
  private static final double LEAST_WEIGHT = 2;

  private Relay() {}

  /** Returns whether one value repeats a whole sentence of the block, its verbs included. */
  static boolean in(Field field, Block block, Vocabulary vocabulary) {
    var words = new BitSet();
    field.tokens().forEach(token -> words.set(token.id()));
    for (Sentence sentence : block.sentences) {
      if (repeats(words, sentence, vocabulary)) {
        return true;
      }
    }
    return false;
  }

  private static boolean repeats(BitSet words, Sentence sentence, Vocabulary vocabulary) {
    double repeated = 0;
    double all = 0;
    boolean verb = false;
    for (Token token : sentence.tokens()) {
      double weight = vocabulary.weight(token.id());
      boolean present = words.get(token.id());
      boolean doing = vocabulary.acts(token.id()) != 0;
      if (doing && !present) {
        return false;
      }
      verb = verb || doing;
      all += weight;
      repeated += present ? weight : 0;
    }
    return verb && all >= LEAST_WEIGHT && repeated >= WHOLE * all;
  }
}
