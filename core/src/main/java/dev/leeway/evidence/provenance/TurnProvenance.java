package dev.leeway.evidence.provenance;

import java.util.List;
import java.util.OptionalInt;

/**
 * One turn's actions by instruction source.
 *
 * @param turn index of the turn
 * @param contest how strongly an instruction without authority competes here, in [0, 1]; rests on
 *     what the model had read before it replied, never on the reply
 * @param rival index of the block behind {@code contest}; empty if there is none
 * @param attributions one per tool call, and one per sentence of the reply that serves a block
 */
public record TurnProvenance(
    int turn, double contest, OptionalInt rival, List<Attribution> attributions) {
  public TurnProvenance {
    DirectiveBlock.requireShare("contest", contest);
    attributions = List.copyOf(attributions);
  }

  /** Returns P(the turn serves an instruction without authority): of its actions, the likeliest. */
  public double nonPrincipal() {
    return attributions.stream().mapToDouble(Attribution::nonPrincipal).max().orElse(0);
  }

  /** Returns P(some action of the turn serves a principal's request). */
  public double principal() {
    double spared = 1;
    for (Attribution attribution : attributions) {
      spared *= 1 - attribution.principal();
    }
    return 1 - spared;
  }
}
