package dev.leeway.charter;

/** The name of an objective in a charter's register, in kebab case. */
public record ObjectiveId(String name) implements Comparable<ObjectiveId> {

  /** No objective is served. */
  public static final ObjectiveId NULL = new ObjectiveId("null");

  /** An objective that the register does not name. */
  public static final ObjectiveId OTHER = new ObjectiveId("other");

  public ObjectiveId {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "objective id \"%s\": expected small letters, digits and hyphens".formatted(name));
    }
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
