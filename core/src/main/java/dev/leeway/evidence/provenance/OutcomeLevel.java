package dev.leeway.evidence.provenance;

/** How far the model went along with an instruction, from merely having seen it. */
public enum OutcomeLevel {
  /** It stood in what the model read. */
  EXPOSED,
  /** The model named it in its reasoning or its words. */
  CONSIDERED,
  /** The model issued an action that serves it. */
  ATTEMPTED,
  /** Such an action ran without error. */
  EXECUTED
}
