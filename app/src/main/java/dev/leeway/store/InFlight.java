package dev.leeway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many transcripts a run has begun, in a small file beside the database: begun less stored is
 * what was lost when a run is cut off. The operating system keeps it when the process is killed;
 * {@link #force} keeps it when the machine stops. A run that ends removes the file.
 */
final class InFlight implements AutoCloseable {

  /**
   * What a run that was cut off has left.
   *
   * @param run its number
   * @param begun transcripts whose analysis it began
   */
  record Left(long run, long begun) {}

  private static final int BYTES = 2 * Long.BYTES;

  private final Path file;
  private final long run;
  private final FileChannel channel;
  private final AtomicLong begun = new AtomicLong();

  private InFlight(Path file, long run, FileChannel channel) {
    this.file = file;
    this.run = run;
    this.channel = channel;
  }

  /** Returns what the run before has left; nothing if it ended by itself. */
  static Optional<Left> left(WorkspaceFiles files) throws IOException {
    if (!Files.exists(files.inFlight())) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(files.inFlight());
    // A file that was itself cut off says that there was a run, and no more.
    ByteBuffer numbers = ByteBuffer.allocate(BYTES).put(bytes, 0, Math.min(bytes.length, BYTES));
    return Optional.of(new Left(numbers.getLong(0), numbers.getLong(Long.BYTES)));
  }

  static InFlight begin(WorkspaceFiles files, long run) throws IOException {
    var counter =
        new InFlight(
            files.inFlight(),
            run,
            FileChannel.open(
                files.inFlight(), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    counter.write(0);
    return counter;
  }

  /** Counts one transcript more; from any thread. */
  void count() throws IOException {
    write(begun.incrementAndGet());
  }

  /** Makes sure that the count outlives the machine's power. */
  void force() throws IOException {
    channel.force(false);
  }

  /** Says that nothing is under way any more. */
  void done() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }

  /** Closes the file and leaves it for the next run. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  private synchronized void write(long count) throws IOException {
    // Threads may come in another order than they counted; the greatest count is what matters.
    ByteBuffer numbers =
        ByteBuffer.allocate(BYTES).putLong(run).putLong(Math.max(count, begun.get()));
    channel.write(numbers.flip(), 0);
  }
}
