package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OrderedWorkTest {

  @Test
  void results_ofUnequalWork_keepTheOrderOfArrival() throws IOException {
    var results = new ArrayList<Integer>();
    try (var work =
        new OrderedWork<Integer, Integer>(3, OrderedWorkTest::slowSquare, results::add)) {
      for (int i = 0; i < 200; i++) {
        work.add(i);
      }
      work.finish();
    }

    assertThat(results).isEqualTo(IntStream.range(0, 200).map(i -> i * i).boxed().toList());
  }

  @Test
  void pieces_heldAtATime_areBounded() throws IOException {
    var taken = new AtomicInteger();
    List<Integer> held = new ArrayList<>();
    try (var work =
        new OrderedWork<Integer, Integer>(2, i -> i, result -> held.add(taken.get() - result))) {
      for (int i = 0; i < 100; i++) {
        taken.set(i);
        work.add(i);
      }
      work.finish();
    }

    assertThat(held).hasSize(100).allMatch(pieces -> pieces <= 8);
  }

  /** The earlier, the slower. */
  private static int slowSquare(int value) {
    double sum = 0;
    for (int i = 0; i < (200 - value) * 500; i++) {
      sum += Math.sqrt(i);
    }
    return sum < 0 ? -1 : value * value;
  }
}
