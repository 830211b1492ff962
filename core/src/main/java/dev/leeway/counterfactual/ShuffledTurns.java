package dev.leeway.counterfactual;

import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * The same turns in another order, each with what led to it and what its calls returned. What
 * depends on the order should change; what does not, should not.
 *
 * @param seed equal seeds give equal orders
 */
public record ShuffledTurns(long seed) implements Edit {

  @Override
  public Transcript apply(Transcript original) {
    TurnBlocks blocks = TurnBlocks.of(original);
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, blocks.turns().size()).boxed().toList());
    List<Integer> before = List.copyOf(order);
    // Named: the default generator may change from one JDK to the next.
    Collections.shuffle(order, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    return order.equals(before) ? original : blocks.ordered(original, order);
  }
}
