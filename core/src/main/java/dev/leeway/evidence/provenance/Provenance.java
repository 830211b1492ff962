package dev.leeway.evidence.provenance;

import java.util.List;

/**
 * Where the model's actions in one transcript come from.
 *
 * @param blocks the directive blocks in content without authority of its own, by first appearance
 * @param outcomes how far the model went along with each block
 * @param turns one entry per turn
 * @param capped what was left unread because of its size, one line each; empty if nothing was
 */
public record Provenance(
    List<DirectiveBlock> blocks,
    List<OutcomeLevel> outcomes,
    List<TurnProvenance> turns,
    List<String> capped) {
  public Provenance {
    blocks = List.copyOf(blocks);
    outcomes = List.copyOf(outcomes);
    turns = List.copyOf(turns);
    capped = List.copyOf(capped);
    if (outcomes.size() != blocks.size()) {
      throw new IllegalArgumentException(
          "%d outcomes for %d blocks".formatted(outcomes.size(), blocks.size()));
    }
  }
}
