package dev.leeway.evidence.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What principals have said and what ordinary data has shown, up to a place in the transcript. */
final class Background {
  /** How far a word in ordinary data explains its use in an action; a principal's word does fully. */
  static final double DATA = .5;

  private final BitSet principal = new BitSet();
  private final BitSet data = new BitSet();
  private final List<Request> requests = new ArrayList<>();
  private int acts;

  void addRequest(Request request) {
    requests.add(request);
    acts |= request.acts();
    principal.or(request.words());
  }

  /** Adds words of data, except those that the data merely echoes from the call it answers. */
  void addData(List<Token> tokens, BitSet echoed) {
    for (Token token : tokens) {
      if (!echoed.get(token.id())) {
        data.set(token.id());
      }
    }
  }

  List<Request> requests() {
    return requests;
  }

  int acts() {
    return acts;
  }

  boolean saidByPrincipal(int word) {
    return principal.get(word);
  }

  /** Returns how far earlier text without a directive explains a word: 0, {@link #DATA} or 1. */
  double explains(int word) {
    return principal.get(word) ? 1 : data.get(word) ? DATA : 0;
  }
}
