package dev.leeway.charter;

/**
 * Two objectives that cannot always be served at once. The order of the two does not matter: {@code
 * a} is the one whose id sorts first.
 */
public record ConflictPair(ObjectiveId a, ObjectiveId b) {

  public ConflictPair {
    if (a.equals(b)) {
      throw new IllegalArgumentException("\"%s\" is in conflict with itself".formatted(a));
    }
    if (a.compareTo(b) > 0) {
      ObjectiveId first = b;
      b = a;
      a = first;
    }
  }

  /** Returns whether this is one of the two. */
  public boolean involves(ObjectiveId id) {
    return a.equals(id) || b.equals(id);
  }

  /**
   * Returns the other of the two.
   *
   * @throws IllegalArgumentException if {@code id} is neither
   */
  public ObjectiveId rival(ObjectiveId id) {
    if (!involves(id)) {
      throw new IllegalArgumentException("\"%s\" is neither %s nor %s".formatted(id, a, b));
    }
    return a.equals(id) ? b : a;
  }
}
