package dev.leeway.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One command line as a user types it: arguments and standard input in; what came of it out.
 *
 * @param code the exit code
 */
record CommandRun(int code, String out, String err) {

  /** Runs without standard input, caching in a folder. */
  static CommandRun of(Path cache, String... arguments) {
    return with(InputStream.nullInputStream(), Screen.none(), cache, arguments);
  }

  /** Runs on standard input. */
  static CommandRun reading(String input, Path cache, String... arguments) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return with(in, Screen.none(), cache, arguments);
  }

  static CommandRun with(InputStream in, Screen screen, Path cache, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var terminal = new Terminal(in, out, new PrintWriter(err, true), screen, cache);
    int code = LeewayCommand.run(terminal, arguments);
    return new CommandRun(code, out.toString(), err.toString());
  }
}
