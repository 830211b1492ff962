package dev.leeway.counterfactual;

import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One turn that never was, with what led to it and what its calls returned.
 *
 * @param turn index of the turn, from 0
 */
public record DroppedTurn(int turn) implements Edit {

  @Override
  public Transcript apply(Transcript original) {
    TurnBlocks blocks = TurnBlocks.of(original);
    List<Integer> order =
        IntStream.range(0, blocks.turns().size()).filter(each -> each != turn).boxed().toList();
    return order.size() == blocks.turns().size() ? original : blocks.ordered(original, order);
  }
}
