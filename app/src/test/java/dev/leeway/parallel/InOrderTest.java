package dev.leeway.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InOrderTest {

  @Test
  void apply_firstPieceFinishesLast_comesFirstAllTheSame() {
    var secondDone = new CountDownLatch(1);
    var results = new ArrayList<Integer>();
    InOrder.apply(
        List.of(0, 1).iterator(),
        2,
        piece -> {
          if (piece == 0) {
            await(secondDone);
          } else {
            secondDone.countDown();
          }
          return piece;
        },
        results::add);
    assertThat(results).containsExactly(0, 1);
  }

  @Test
  void apply_manyPieces_holdsOnlyAFew() {
    var taken = new ArrayList<Integer>();
    var ahead = new ArrayList<Integer>();
    Iterator<Integer> pieces = IntStream.range(0, 1_000).peek(taken::add).iterator();
    InOrder.apply(pieces, 2, piece -> piece, piece -> ahead.add(taken.size() - piece));
    assertThat(ahead).hasSize(1_000).allMatch(count -> count <= 9);
  }

  @Test
  void apply_unequalWork_keepsTheOrder() {
    var results = new ArrayList<Integer>();
    InOrder.apply(IntStream.range(0, 200).iterator(), 3, InOrderTest::slowSquare, results::add);
    assertThat(results).isEqualTo(IntStream.range(0, 200).map(i -> i * i).boxed().toList());
  }

  @Test
  void apply_sinkFails_saysWhatItSaid() {
    assertThatThrownBy(
            () ->
                InOrder.apply(
                    List.of(1, 2).iterator(),
                    2,
                    piece -> piece,
                    piece -> {
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void apply_workFails_stopsWithTheCause() {
    assertThatThrownBy(
            () ->
                InOrder.apply(
                    List.of(1).iterator(),
                    1,
                    piece -> {
                      throw new IllegalArgumentException("bad piece");
                    },
                    piece -> {}))
        .hasMessageContaining("bad piece");
  }

  /** The earlier, the slower. */
  private static int slowSquare(int value) {
    double sum = 0;
    for (int i = 0; i < (200 - value) * 500; i++) {
      sum += Math.sqrt(i);
    }
    return sum < 0 ? -1 : value * value;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
