package dev.leeway.hmm;

/** The evidence of a turn has probability zero under every state that can be active there. */
final class ImpossibleEvidenceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  ImpossibleEvidenceException(int turn) {
    super("turn %d: the evidence has probability zero under every reachable state".formatted(turn));
  }
}
