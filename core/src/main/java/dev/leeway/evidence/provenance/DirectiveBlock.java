package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;
import java.util.List;

/**
 * An instruction found in content that has no authority of its own.
 *
 * @param index position in {@link Provenance#blocks()}
 * @param spans every place where it stands, one per sentence, copies included; in order
 * @param instruction the one of them that best says what to do
 * @param strength how much it reads as an instruction that an agent could carry out, in [0, 1]
 * @param overrides whether it speaks to the model as a model or asks to set the task aside
 * @param saying whether it asks for words to the user rather than for an action
 * @param entailment how far principals ask for the same themselves, in [0, 1]
 * @param delegation how far a principal's request lends it authority, in [0, 1]
 */
public record DirectiveBlock(
    int index,
    List<Span> spans,
    Span instruction,
    SourceKind source,
    double strength,
    boolean overrides,
    boolean saying,
    double entailment,
    double delegation) {
  public DirectiveBlock {
    spans = List.copyOf(spans);
    requireShare("strength", strength);
    requireShare("entailment", entailment);
    requireShare("delegation", delegation);
  }

  /** Returns the probability-like share in which no principal stands behind it. */
  public double unauthorised() {
    return (1 - entailment) * (1 - delegation);
  }

  static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s is %s, expected 0 to 1".formatted(name, value));
    }
  }
}
