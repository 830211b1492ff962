package dev.leeway.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that writes. Entries wait for it in a queue that is short both in number and in
 * memory; when the thread cannot keep up, whoever brings the next entry waits.
 */
final class BatchWriter {

  /** Entries of one transaction, at most. */
  static final int MOST = 256;

  /** An entry is stored after this time, at the latest when the transaction before it is done. */
  private static final long PATIENCE_MILLIS = 1000;

  private static final long TICK_MILLIS = 100;

  /** What entries hold in memory from when they come until they are stored, in kilobytes. */
  private static final int ROOM = 128 << 10;

  private final Semaphore room = new Semaphore(ROOM);
  private final ArrayBlockingQueue<Entry> queue = new ArrayBlockingQueue<>(MOST);
  private final WorkspaceFiles files;
  private final Batch batch;
  private final InFlight inFlight;
  private final Thread thread;
  private volatile boolean ending;
  private volatile Optional<Exception> failure = Optional.empty();

  private BatchWriter(WorkspaceFiles files, Batch batch, InFlight inFlight) {
    this.files = files;
    this.batch = batch;
    this.inFlight = inFlight;
    this.thread = Thread.ofPlatform().daemon().name("store").unstarted(this::work);
  }

  static BatchWriter start(WorkspaceFiles files, Batch batch, InFlight inFlight) {
    var writer = new BatchWriter(files, batch, inFlight);
    writer.thread.start();
    return writer;
  }

  /**
   * Hands over one entry; waits while the queue is full.
   *
   * @throws WorkspaceException if writing has failed meanwhile
   */
  void add(Entry entry) throws IOException {
    try {
      int size = kilobytes(entry);
      boolean fits = false;
      while (!fits) {
        expectSound();
        fits = room.tryAcquire(size, TICK_MILLIS, TimeUnit.MILLISECONDS);
      }
      boolean taken = false;
      while (!taken) {
        expectSound();
        taken = queue.offer(entry, TICK_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the workspace was written", e);
    }
  }

  /**
   * Waits until everything is stored, and ends.
   *
   * @throws WorkspaceException if writing has failed
   */
  void finish() throws IOException {
    ending = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the workspace was written", e);
    }
    expectSound();
  }

  /** At least one, and no more than there is room for, so that the largest entry fits alone. */
  private static int kilobytes(Entry entry) {
    return (int) Math.min(ROOM, 1 + (entry.weight() >> 10));
  }

  private void expectSound() throws WorkspaceException {
    Optional<Exception> failed = failure;
    if (failed.isPresent()) {
      throw Database.stopped(files, failed.get());
    }
  }

  private void work() {
    try (batch) {
      var entries = new ArrayList<Entry>();
      while (!(ending && queue.isEmpty())) {
        gather(entries);
        if (!entries.isEmpty()) {
          batch.write(List.copyOf(entries));
          inFlight.force();
          room.release(entries.stream().mapToInt(BatchWriter::kilobytes).sum());
          entries.clear();
        }
      }
    } catch (SQLException | IOException | RuntimeException e) {
      failure = Optional.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = Optional.of(e);
    }
  }

  /** Takes what comes until there is enough for one transaction, or somebody has waited enough. */
  private void gather(List<Entry> entries) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    int held = 0;
    while (entries.size() < MOST && held < ROOM / 2 && System.nanoTime() < until) {
      Entry next = queue.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
      if (next != null) {
        entries.add(next);
        held += kilobytes(next);
      } else if (ending) {
        return;
      }
    }
  }
}
