package dev.leeway.onnx;

/** The sentence encoder cannot be used on this machine; the message says why and what to do. */
public final class EncoderUnavailable extends Exception {

  private static final long serialVersionUID = 1;

  EncoderUnavailable(String problem, String remedy) {
    super(message(problem, remedy));
  }

  EncoderUnavailable(String problem, String remedy, Throwable cause) {
    super(message(problem + ": " + root(cause), remedy), cause);
  }

  /** Returns what went wrong first; what wraps it only says that something did. */
  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
      root = cause;
    }
    return root;
  }

  private static String message(String problem, String remedy) {
    return "The sentence encoder is not available: %s%n%s To go on without it: --no-encoder"
        .formatted(problem, remedy);
  }
}
