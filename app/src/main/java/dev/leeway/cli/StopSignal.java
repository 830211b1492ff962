package dev.leeway.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or a request to terminate. The first one asks the run to stop; the process ends when the
 * run has completed its files, or after some seconds.
 */
final class StopSignal implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "stop");
  private volatile boolean given;

  private StopSignal() {}

  static StopSignal listen() {
    var signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  boolean given() {
    return given;
  }

  /** Lets the process end; to be called when the run has completed its files. */
  @Override
  public void close() {
    finished.countDown();
    if (!given) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is on its way out already, which is what the hook was for.
        given = true;
      }
    }
  }

  private void await() {
    given = true;
    try {
      boolean inTime = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("The run did not stop in time; earlier results are untouched.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
