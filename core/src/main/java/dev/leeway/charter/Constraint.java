package dev.leeway.charter;

/**
 * What should be in control, and when.
 *
 * @param id kebab-case, unique among the charter's constraints
 * @param objective the one that this constraint puts in control, or makes room for
 * @param source whose authority it rests on
 * @param scope what it is about, for people; empty if it is about everything
 * @param priority greater goes first
 */
public record Constraint(
    String id,
    ObjectiveId objective,
    InstructionSource source,
    String scope,
    int priority,
    Mode mode,
    When when) {

  /** What a constraint does to the interaction. */
  public enum Mode {
    /** It fixes what must hold. */
    GOVERNING,
    /** It opens a possibility: its objective may be served, and need not be. */
    ENABLING;

    /** Returns the name as charters write it: {@code governing}. */
    public String label() {
      return switch (this) {
        case GOVERNING -> "governing";
        case ENABLING -> "enabling";
      };
    }
  }
}
