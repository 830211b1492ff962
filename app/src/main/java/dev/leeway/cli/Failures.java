package dev.leeway.cli;

import dev.leeway.charter.CharterException;
import dev.leeway.ingest.InputException;
import dev.leeway.onnx.EncoderUnavailable;
import java.io.IOException;
import java.io.PrintWriter;

/** Turns what stopped a command into words for its user and an exit code. */
final class Failures {

  private Failures() {}

  static int report(Exception failure, Terminal terminal, boolean debug) {
    PrintWriter err = terminal.err();
    int code = code(failure);
    String said = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
    if (code == ExitCode.INTERNAL) {
      err.println(terminal.errorStyle().text(internal(failure, said)).plain());
      err.println("Run it again with --debug to see where; the files written so far are whole.");
    } else {
      said.lines().forEach(line -> err.println(terminal.errorStyle().text(line).plain()));
    }
    if (debug) {
      failure.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  private static int code(Exception failure) {
    return switch (failure) {
      case InputException input -> ExitCode.INPUT;
      case CharterException charter -> ExitCode.INPUT;
      case EncoderUnavailable encoder -> ExitCode.UNAVAILABLE;
      default -> ExitCode.INTERNAL;
    };
  }

  private static String internal(Exception failure, String said) {
    return failure instanceof IOException
        ? "The results could not be written: " + said
        : "This is a bug in Leeway: " + failure.getClass().getSimpleName() + ": " + said;
  }
}
