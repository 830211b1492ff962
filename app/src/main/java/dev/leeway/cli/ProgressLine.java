package dev.leeway.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressState;

/**
 * One line on standard error, if a person reads it: how much of the input is done, how many
 * transcripts that was, how many a second, and how long the rest will take.
 */
final class ProgressLine implements AutoCloseable {

  private static final int REFRESH_MILLIS = 200;

  private final PrintWriter err;
  private final String doing;
  private final Optional<ProgressBar> bar;
  private boolean open = true;

  /** Read by the drawing thread. */
  private volatile long transcripts;

  /**
   * @param bytes of the input; 0 if that is not known
   */
  ProgressLine(Terminal terminal, boolean quiet, long bytes) {
    this(terminal, quiet, bytes, "analysing");
  }

  /**
   * @param doing what the run does with each transcript: {@code analysing}
   */
  ProgressLine(Terminal terminal, boolean quiet, long bytes, String doing) {
    this.doing = doing;
    this.err = terminal.err();
    bar =
        quiet || !terminal.screen().errIsTerminal()
            ? Optional.empty()
            : Optional.of(bar(new Line(terminal), bytes));
  }

  /** Says how far the run is. */
  void at(long bytes, long done) {
    transcripts = done;
    bar.ifPresent(line -> line.stepTo(Math.max(bytes, line.getCurrent())));
  }

  /** Makes room for other words. */
  void clear() {
    if (bar.isPresent() && open) {
      err.print("\r\u001B[K");
      err.flush();
    }
  }

  @Override
  public void close() {
    if (open) {
      bar.ifPresent(ProgressBar::close);
      clear();
      open = false;
    }
  }

  private ProgressBar bar(Line line, long bytes) {
    return new ProgressBarBuilder()
        .setInitialMax(bytes == 0 ? -1 : bytes)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .setRenderer((state, length) -> draw(state))
        .setConsumer(line)
        .build();
  }

  private String draw(ProgressState state) {
    double seconds = Math.max(0.001, state.getTotalElapsed().toMillis() / 1000.0);
    String done = "%,d transcripts  %.1f/s".formatted(transcripts, transcripts / seconds);
    double share =
        state.getMax() <= 0 ? 0 : Math.min(1, (double) state.getCurrent() / state.getMax());
    if (share == 0) {
      return doing + "  " + done;
    }
    var left = Duration.ofMillis((long) (1000 * seconds * (1 - share) / share));
    int full = (int) Math.round(20 * share);
    return "%s %3.0f%% [%s%s]  %s  %d:%02d left"
        .formatted(
            doing,
            100 * share,
            "#".repeat(full),
            " ".repeat(20 - full),
            done,
            left.toMinutes(),
            left.toSecondsPart());
  }

  /** Writes the line over itself. */
  private static final class Line implements ProgressBarConsumer {

    private final Terminal terminal;

    Line(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public int getMaxRenderedLength() {
      return Math.max(20, terminal.screen().columns() - 1);
    }

    @Override
    public void accept(String line) {
      String fitting = line.substring(0, Math.min(line.length(), getMaxRenderedLength()));
      terminal.err().print("\r" + fitting + "\u001B[K");
      terminal.err().flush();
    }

    @Override
    public void close() {
      terminal.err().flush();
    }
  }
}
