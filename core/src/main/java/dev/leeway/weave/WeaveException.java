package dev.leeway.weave;

/** Sets that cannot be compared as asked; the message says why and what would do. */
public final class WeaveException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public WeaveException(String message) {
    super(message);
  }
}
