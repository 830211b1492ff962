package dev.leeway.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Keeps two processes from writing one workspace, and any from reading what another writes. The
 * operating system gives the lock back when a process ends, however it ends; the words in the file
 * only say who holds it.
 */
final class WorkspaceLock implements AutoCloseable {

  /** Beyond the words, which others have to be able to read. */
  private static final long PLACE = 1L << 40;

  private static final int LONGEST_WORDS = 1 << 12;

  private final Optional<FileChannel> channel;
  private final boolean writing;

  private WorkspaceLock(Optional<FileChannel> channel, boolean writing) {
    this.channel = channel;
    this.writing = writing;
  }

  /**
   * Takes the workspace for this process alone.
   *
   * @throws WorkspaceException if another uses it; the message says who
   */
  static WorkspaceLock writing(WorkspaceFiles files) throws IOException {
    FileChannel channel =
        FileChannel.open(
            files.lock(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (!take(channel, false)) {
      throw taken(channel, files);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)), 0);
    return new WorkspaceLock(Optional.of(channel), true);
  }

  /**
   * Keeps writers away; other readers are welcome.
   *
   * @throws WorkspaceException if a writer is at work; the message says who
   */
  static WorkspaceLock reading(WorkspaceFiles files) throws IOException {
    Path file = files.lock();
    if (!Files.isReadable(file)) {
      // A copy without the file, or somebody else's folder: DuckDB's own lock remains.
      return new WorkspaceLock(Optional.empty(), false);
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    if (!take(channel, true)) {
      throw taken(channel, files);
    }
    return new WorkspaceLock(Optional.of(channel), false);
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      try (FileChannel last = channel.get()) {
        if (writing) {
          last.truncate(0);
        }
      }
    }
  }

  /** Returns the name of this machine; {@code localhost} where it has none. */
  static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static boolean take(FileChannel channel, boolean shared) throws IOException {
    try {
      FileLock lock = channel.tryLock(PLACE, 1, shared);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // This very process has it, through another command.
      return false;
    }
  }

  private static String holder() {
    return "process %d on %s, since %s"
        .formatted(
            ProcessHandle.current().pid(), host(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static WorkspaceException taken(FileChannel channel, WorkspaceFiles files)
      throws IOException {
    try (channel) {
      ByteBuffer words = ByteBuffer.allocate(LONGEST_WORDS);
      channel.read(words, 0);
      String holder = new String(words.array(), 0, words.position(), StandardCharsets.UTF_8);
      return WorkspaceException.unusable(
          "The workspace %s is in use: %s.\nWait until that is done, or give another workspace."
              .formatted(
                  files.folder(),
                  holder.isEmpty()
                      ? "another leeway reads it (find, sql or export)"
                      : "a run of leeway analyze writes it (" + holder + ")"));
    }
  }
}
