package dev.leeway.parallel;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on pieces in several threads and hands the results on in the order of the pieces. */
public final class InOrder {

  /** Pieces on their way, a worker: enough that none waits for a slow neighbour. */
  private static final int HELD = 4;

  private InOrder() {}

  /**
   * Takes results.
   *
   * @param <O> a result
   * @param <E> what may go wrong
   */
  @FunctionalInterface
  public interface Sink<O, E extends Exception> {

    /** Takes the next one. */
    void accept(O result) throws E;
  }

  /**
   * Applies the work to all pieces. No more than a few a worker are held at a time, so memory does
   * not grow with their number; each is handed on as soon as those before it are.
   *
   * @param pieces asked in the calling thread
   * @param work called in any of the workers
   * @param sink called in the calling thread
   * @throws E if the sink does; what was under way is dropped
   */
  public static <I, O, E extends Exception> void apply(
      Iterator<I> pieces, int workers, Function<I, O> work, Sink<O, E> sink) throws E {
    try (var threads =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().daemon().name("analysis-", 1).factory())) {
      var pending = new ArrayDeque<Future<O>>();
      try {
        while (pieces.hasNext()) {
          I piece = pieces.next();
          pending.add(threads.submit(() -> work.apply(piece)));
          while (!pending.isEmpty()
              && (pending.size() >= HELD * workers || pending.element().isDone())) {
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
