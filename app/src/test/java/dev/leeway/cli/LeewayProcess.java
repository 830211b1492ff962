package dev.leeway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Leeway in a process of its own, which can be killed. */
final class LeewayProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path said;

  private LeewayProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /** Starts it; what it says is kept in a file of the folder. */
  static LeewayProcess start(Path folder, String... arguments) throws IOException {
    return startBy(folder, "", arguments);
  }

  /**
   * Starts it by a shell.
   *
   * @param before a command that runs it, as {@code sh -c} takes one, with {@code "$@"} for the
   *     program; empty for none
   */
  static LeewayProcess startBy(Path folder, String before, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (!before.isEmpty()) {
      command.addAll(List.of("sh", "-c", before, "sh"));
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.leeway.cli.Main"));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile(folder, "said", ".txt");
    return new LeewayProcess(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start(),
        said);
  }

  long pid() {
    return process.pid();
  }

  /** Waits until something is so; fails if the process ends before, or it takes too long. */
  void await(BooleanSupplier so) throws InterruptedException, IOException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!so.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new IllegalStateException("it did not come so far; it said: " + said());
      }
      Thread.sleep(5);
    }
  }

  /** Waits for its end and returns the exit code. */
  int end() throws InterruptedException, IOException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it does not end; it said: " + said());
    }
    return process.exitValue();
  }

  /** Ends it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Returns what it wrote on standard output and standard error. */
  String said() throws IOException {
    return Files.readString(said);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
