package dev.leeway.onnx;

/** The sentence encoder cannot be used on this machine; the message says why and what to do. */
public final class EncoderUnavailable extends Exception {

  private static final long serialVersionUID = 1;

  EncoderUnavailable(String problem, String remedy) {
    super(message(problem, remedy));
  }

  EncoderUnavailable(String problem, String remedy, Throwable cause) {
    super(message(problem + ": " + cause, remedy), cause);
  }

  private static String message(String problem, String remedy) {
    return "The sentence encoder is not available: %s.%n%s To go on without it: --no-encoder"
        .formatted(problem, remedy);
  }
}
