package dev.leeway.bundle;

/** A bundle that cannot be used; the message says where, what was expected and what to do. */
public final class BundleException extends Exception {

  private static final long serialVersionUID = 1;

  public BundleException(String message) {
    super(message);
  }

  public BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
