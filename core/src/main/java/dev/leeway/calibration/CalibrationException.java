package dev.leeway.calibration;

import java.io.Serial;

/** A calibration file that cannot be used; the message names it, what is wrong, and the remedy. */
public final class CalibrationException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  CalibrationException(String message) {
    super(message);
  }
}
