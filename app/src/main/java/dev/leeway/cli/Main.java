package dev.leeway.cli;

/** The process: arguments in, exit code out. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(LeewayCommand.run(Terminal.ofProcess(), arguments));
  }
}
