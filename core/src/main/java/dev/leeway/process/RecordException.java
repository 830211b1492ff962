package dev.leeway.process;

/** Something cannot be entered into a record; the message says where, why, and what to do next. */
public final class RecordException extends Exception {
  private static final long serialVersionUID = 1L;

  public RecordException(String message) {
    super(message);
  }
}
