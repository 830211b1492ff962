package dev.leeway.accuracy;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on pieces in several threads and hands the results on in the order of the pieces. */
public final class InOrder {

  /** Pieces on their way, a worker: enough that none waits for a slow neighbour. */
  private static final int HELD = 8;

  private InOrder() {}

  /**
   * Applies the work to all pieces; no more than a few a worker are held at a time.
   *
   * @param sink called in the calling thread
   */
  public static <I, O> void apply(
      Iterator<I> pieces, int workers, Function<I, O> work, Consumer<O> sink) {
    try (var threads =
        Executors.newFixedThreadPool(workers, Thread.ofPlatform().daemon().factory())) {
      var pending = new ArrayDeque<Future<O>>();
      try {
        while (pieces.hasNext()) {
          I piece = pieces.next();
          pending.add(threads.submit(() -> work.apply(piece)));
          if (pending.size() >= HELD * workers) {
            sink.accept(await(pending.remove()));
          }
        }
        while (!pending.isEmpty()) {
          sink.accept(await(pending.remove()));
        }
      } finally {
        pending.forEach(each -> each.cancel(true));
      }
    }
  }

  private static <O> O await(Future<O> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a result", e);
    }
  }
}
