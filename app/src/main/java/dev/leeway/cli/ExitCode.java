package dev.leeway.cli;

/** What the process answers; scripts rely on these numbers, so they never change. */
public final class ExitCode {

  /** Done, and no finding at or above {@code --fail-on}. */
  public static final int DONE = 0;

  /** A failure that is not the user's: a bug, or a machine that gave out. */
  public static final int INTERNAL = 1;

  /** The command line cannot be understood. */
  public static final int USAGE = 2;

  /** Nothing of the input could be read, or a charter cannot be used. */
  public static final int INPUT = 3;

  /** A model or service that was asked for is not available here. */
  public static final int UNAVAILABLE = 4;

  /** Done, with findings at or above {@code --fail-on}. */
  public static final int FOUND = 10;

  private ExitCode() {}
}
