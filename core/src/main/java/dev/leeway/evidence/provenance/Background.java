package dev.leeway.evidence.provenance;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** What principals have said and what ordinary data has shown, up to a place in the transcript. */
final class Background {
  /**
   * How far a word in ordinary data explains its use in an action; a principal's word does fully.
   */
  static final double DATA = .5;

  private final BitSet principal = new BitSet();
  private final BitSet data = new BitSet();
  private final Deque<Request> requests = new ArrayDeque<>();
  private final Deque<Request> lenders = new ArrayDeque<>();
  private final int capacity;
  private int acts;
  private int forgotten;

  /**
   * @param capacity how many sentences of principals are kept for citation and for lending; the
   *     words of older ones still count
   */
  Background(int capacity) {
    this.capacity = capacity;
  }

  void addRequest(Request request) {
    acts |= request.acts();
    principal.or(request.words());
    keep(requests, request);
    if (request.lending().kind() != Lending.Kind.NOTHING) {
      keep(lenders, request);
    }
  }

  private void keep(Deque<Request> kept, Request request) {
    if (kept.size() == capacity) {
      kept.removeFirst();
      forgotten++;
    }
    kept.addLast(request);
  }

  /** Adds words of data, except those that the data merely echoes from the call it answers. */
  void addData(List<Token> tokens, BitSet echoed) {
    for (Token token : tokens) {
      if (!echoed.get(token.id())) {
        data.set(token.id());
      }
    }
  }

  /** Returns the latest sentences of principals, oldest first. */
  Collection<Request> requests() {
    return Collections.unmodifiableCollection(requests);
  }

  /** Returns the latest sentences by which principals lend authority to content, oldest first. */
  Collection<Request> lenders() {
    return Collections.unmodifiableCollection(lenders);
  }

  int forgotten() {
    return forgotten;
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
