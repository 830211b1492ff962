package dev.leeway.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does one kind of work in several threads and hands the results on in the order in which the work
 * came, in the thread that brings it. No more than a few pieces a worker are held at a time, so
 * memory does not grow with their number.
 *
 * @param <I> a piece of work
 * @param <O> its result
 */
final class OrderedWork<I, O> implements AutoCloseable {

  /** Takes results. */
  @FunctionalInterface
  interface Sink<O> {
    void accept(O result) throws IOException;
  }

  /**
   * Pieces waiting or being worked on, a worker: enough that no worker waits for a slow neighbour.
   */
  private static final int HELD = 4;

  private final ExecutorService workers;
  private final int most;
  private final Function<I, O> work;
  private final Sink<O> sink;
  private final ArrayDeque<Future<O>> pending = new ArrayDeque<>();

  /**
   * @param work called in any of the workers
   * @param sink called in the thread that calls {@link #add} and {@link #finish}
   */
  OrderedWork(int workers, Function<I, O> work, Sink<O> sink) {
    this.workers =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().daemon().name("analysis-", 1).factory());
    this.most = HELD * workers;
    this.work = work;
    this.sink = sink;
  }

  /** Takes one piece; waits for the oldest one if too many are on their way. */
  void add(I piece) throws IOException {
    while (!pending.isEmpty() && (pending.size() >= most || pending.element().isDone())) {
      handOn();
    }
    pending.add(workers.submit(() -> work.apply(piece)));
  }

  /** Waits for everything that was taken. */
  void finish() throws IOException {
    while (!pending.isEmpty()) {
      handOn();
    }
  }

  /** Ends the workers; what has not been handed on is lost. */
  @Override
  public void close() {
    workers.shutdownNow();
  }

  private void handOn() throws IOException {
    try {
      sink.accept(pending.remove().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a result", e);
    }
  }
}
