package dev.leeway.store;

import java.io.IOException;
import java.io.Serial;

/** A workspace cannot be used; the message says which, why and what to do. */
public final class WorkspaceException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  private final boolean machine;

  private WorkspaceException(String message, boolean machine, Throwable cause) {
    super(message, cause);
    this.machine = machine;
  }

  /** Something about the workspace that its user can change. */
  static WorkspaceException unusable(String message) {
    return new WorkspaceException(message, false, new IOException(message));
  }

  /** Something about the workspace that its user can change, found by a failure. */
  static WorkspaceException unusable(String message, Throwable cause) {
    return new WorkspaceException(message, false, cause);
  }

  /** The machine gave out on the way: no space, no permission any more, no memory. */
  static WorkspaceException machine(String message, Throwable cause) {
    return new WorkspaceException(message, true, cause);
  }

  /** Returns whether the machine gave out, rather than that the workspace was not fit for use. */
  public boolean isMachine() {
    return machine;
  }
}
