package dev.leeway.charter;

import java.util.regex.Pattern;

/**
 * The name of an objective, in kebab-case: {@code user-request}.
 *
 * @param name at most {@value #LONGEST} characters: lower-case letters, digits and single hyphens,
 *     a letter first
 */
public record ObjectiveId(String name) implements Comparable<ObjectiveId> {

  static final int LONGEST = 64;

  // Stands before the constants below, whose constructor needs it.
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** No objective was served. Reserved: inference adds it, no charter declares it. */
  public static final ObjectiveId NULL = new ObjectiveId("null");

  /** Some objective that the charter does not name. Reserved like {@link #NULL}. */
  public static final ObjectiveId OTHER = new ObjectiveId("other");

  public ObjectiveId {
    if (!isValid(name)) {
      throw new IllegalArgumentException(
          "objective id \"%s\" is not kebab-case of at most %d characters, like user-request"
              .formatted(name, LONGEST));
    }
  }

  /** Returns whether {@code name} could be an id; names of events and constraints obey it too. */
  public static boolean isValid(String name) {
    return name.length() <= LONGEST && KEBAB.matcher(name).matches();
  }

  /** Returns whether inference adds this id by itself. */
  public boolean isReserved() {
    return equals(NULL) || equals(OTHER);
  }

  @Override
  public int compareTo(ObjectiveId other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
