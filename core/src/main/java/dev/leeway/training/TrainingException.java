package dev.leeway.training;

/** The examples do not allow what was asked; the message says what is missing. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public TrainingException(String message) {
    super(message);
  }
}
