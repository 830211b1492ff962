package dev.leeway.evidence.provenance;

import java.util.BitSet;
import java.util.List;

/**
 * A sentence, list item, table cell or line: the smallest thing that can instruct.
 *
 * @param start first character in the {@link PlainText}
 * @param end one past the last
 * @param record number of the list entry or document it stands in, from 0 within its part
 */
record Sentence(int start, int end, int record, List<Token> tokens) {
  Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Returns the numbers of its words. */
  BitSet words() {
    var words = new BitSet();
    for (Token token : tokens) {
      words.set(token.id());
    }
    return words;
  }
}
