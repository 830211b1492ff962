package dev.leeway.evidence.provenance;

import java.util.BitSet;

/**
 * The words of a call, as numbers in the vocabulary.
 *
 * @param values those of its arguments
 * @param name those of the tool's name
 */
record CallWords(BitSet values, BitSet name) {
  static final CallWords NONE = new CallWords(new BitSet(), new BitSet());

  static CallWords of(Action action) {
    var values = new BitSet();
    var name = new BitSet();
    action.fields().forEach(field -> field.tokens().forEach(token -> values.set(token.id())));
    action.name().forEach(token -> name.set(token.id()));
    return new CallWords(values, name);
  }

  BitSet all() {
    var all = (BitSet) values.clone();
    all.or(name);
    return all;
  }
}
