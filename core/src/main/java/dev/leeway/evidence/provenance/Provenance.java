package dev.leeway.evidence.provenance;

import java.util.List;

/**
 * Where the model's actions in one transcript come from.
 *
 * @param blocks the directive blocks in content without authority of its own, by first appearance
 * @param steps for each block, where the model spoke of it or served it, in order
 * @param turns one entry per turn
 * @param capped what was left unread because of its size, one line each; empty if nothing was
 */
public record Provenance(
    List<DirectiveBlock> blocks,
    List<List<OutcomeStep>> steps,
    List<TurnProvenance> turns,
    List<String> capped) {
  public Provenance {
    blocks = List.copyOf(blocks);
    steps = steps.stream().map(List::copyOf).toList();
    turns = List.copyOf(turns);
    capped = List.copyOf(capped);
    if (steps.size() != blocks.size()) {
      throw new IllegalArgumentException(
          "steps of %d for %d blocks".formatted(steps.size(), blocks.size()));
    }
  }

  /** Returns how far the model went along with each block in the end. */
  public List<OutcomeLevel> outcomes() {
    return steps.stream().map(Outcomes::highest).toList();
  }
}
