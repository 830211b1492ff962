package dev.leeway.cli;

import dev.leeway.bundle.BundleException;
import dev.leeway.calibration.CalibrationException;
import dev.leeway.charter.CharterException;
import dev.leeway.ingest.InputException;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.process.RecordException;
import dev.leeway.store.WorkspaceException;
import dev.leeway.training.TrainingException;
import dev.leeway.weave.WeaveException;
import java.io.IOException;
import java.io.PrintWriter;

/** Turns what stopped a command into words for its user and an exit code. */
final class Failures {

  private Failures() {}

  static int report(Exception failure, Terminal terminal, boolean debug) {
    PrintWriter err = terminal.err();
    int code = code(failure);
    words(failure, code)
        .lines()
        .forEach(line -> err.println(terminal.errorStyle().text(line).plain()));
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
      case BundleException bundle -> ExitCode.INPUT;
      case CalibrationException calibration -> ExitCode.INPUT;
      case TrainingException training -> ExitCode.INPUT;
      case WorkspaceException workspace ->
          workspace.isMachine() ? ExitCode.INTERNAL : ExitCode.INPUT;
      case RecordException record -> ExitCode.INPUT;
      case WeaveException weave -> ExitCode.INPUT;
      case EncoderUnavailable encoder -> ExitCode.UNAVAILABLE;
      default -> ExitCode.INTERNAL;
    };
  }

  private static String words(Exception failure, int code) {
    String said = String.valueOf(failure.getMessage());
    if (code != ExitCode.INTERNAL || failure instanceof WorkspaceException) {
      return said;
    }
    return failure instanceof IOException io
        ? "The results could not be written: %s.\nFree some space, or give another --out."
            .formatted(Reason.of(io))
        : "This is a bug in Leeway: %s: %s\nRun it again with --debug to see where."
            .formatted(failure.getClass().getSimpleName(), said);
  }
}
