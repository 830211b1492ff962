package dev.leeway.measure.concept;

/**
 * One thing that a reply shows, with the six coordinates in which two things must agree before they
 * can contradict each other.
 *
 * @param object what it is about
 * @param frame in which frame it is said or done: as itself, or in a role
 * @param property what is said or shown of the object
 * @param level a turn or the whole
 * @param stage the turn
 * @param scope how far it reaches; empty if unknown
 * @param affirms whether it affirms the property
 */
record Signal(
    String object,
    String frame,
    String property,
    String level,
    int stage,
    String scope,
    boolean affirms) {

  /** How two signals relate. */
  enum Relation {
    /** Same in all six, and one affirms what the other denies. */
    CONTRADICTION,
    /** They say the same. */
    AGREEMENT,
    /** Opposite, in two frames. */
    FRAME_DIVERGENCE,
    /** Opposite, on two levels. */
    LEVEL_DIVERGENCE,
    /** Opposite, at two stages. */
    STAGE_DIVERGENCE,
    /** About two things: both may stand. */
    COMPATIBLE_MULTIPLICITY,
    /** A coordinate is not known. */
    AMBIGUITY
  }

  /** The gate: returns how this relates to another signal. */
  Relation to(Signal other) {
    if (isUnknown() || other.isUnknown()) {
      return Relation.AMBIGUITY;
    }
    if (!object.equals(other.object)
        || !property.equals(other.property)
        || !scope.equals(other.scope)) {
      return Relation.COMPATIBLE_MULTIPLICITY;
    }
    if (affirms == other.affirms) {
      return Relation.AGREEMENT;
    }
    if (!frame.equals(other.frame)) {
      return Relation.FRAME_DIVERGENCE;
    }
    if (!level.equals(other.level)) {
      return Relation.LEVEL_DIVERGENCE;
    }
    return stage == other.stage ? Relation.CONTRADICTION : Relation.STAGE_DIVERGENCE;
  }

  private boolean isUnknown() {
    return object.isEmpty()
        || frame.isEmpty()
        || property.isEmpty()
        || level.isEmpty()
        || scope.isEmpty();
  }
}
