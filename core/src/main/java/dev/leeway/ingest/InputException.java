package dev.leeway.ingest;

/**
 * Something that the user gave cannot be used, and the message says where, why, and what to do
 * next. Shown as it is, without a stack trace.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
