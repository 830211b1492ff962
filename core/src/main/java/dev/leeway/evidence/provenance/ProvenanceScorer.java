package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Transcript;

/**
 * Attributes every action of a transcript to its instruction source. Stateless: the same transcript
 * gives the same answer, in time linear in its size times the number of its directive blocks.
 */
public final class ProvenanceScorer {
  private final Limits limits;

  public ProvenanceScorer() {
    this(Limits.defaults());
  }

  public ProvenanceScorer(Limits limits) {
    this.limits = limits;
  }

  public Provenance score(Transcript transcript) {
    return new ProvenanceReading(transcript, limits).read();
  }
}
