package dev.leeway.charter;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who goes before whom.
 *
 * @param name kebab-case
 * @param description one or two sentences for people
 * @param levels highest first
 * @param withoutAuthority sources whose instructions bind nobody by themselves
 */
public record AuthorityLattice(
    String name,
    String description,
    Ordering ordering,
    List<Level> levels,
    List<InstructionSource> withoutAuthority) {

  public AuthorityLattice {
    levels = List.copyOf(levels);
    withoutAuthority = List.copyOf(withoutAuthority);
  }

  /** How much a higher level says about a single case. */
  public enum Ordering {
    /** A higher level always prevails. */
    STRICT,
    /** A higher level generally prevails; weight on the other side may count. */
    HOLISTIC
  }

  /**
   * One level.
   *
   * @param sources whose instructions stand on it
   * @param kinds objectives that stand on it, whoever asks for them
   */
  public record Level(String name, List<InstructionSource> sources, List<ObjectiveKind> kinds) {

    public Level {
      sources = List.copyOf(sources);
      kinds = List.copyOf(kinds);
    }
  }

  /** Returns the level of a source, from 0 for the highest; empty if the lattice has none. */
  public OptionalInt rank(InstructionSource source) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).sources().contains(source)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Returns the level of a kind, from 0 for the highest; empty if the lattice has none. */
  public OptionalInt rank(ObjectiveKind kind) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).kinds().contains(kind)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Returns whether instructions from this source bind by themselves. */
  public boolean hasAuthority(InstructionSource source) {
    return !withoutAuthority.contains(source);
  }
}
