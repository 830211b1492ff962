package dev.leeway.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    assertThat(ahead).hasSize(1_000).allMatch(count -> count <= 17);
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

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
