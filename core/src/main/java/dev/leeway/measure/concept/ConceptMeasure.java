package dev.leeway.measure.concept;

/** One concept with the rule that measures it. Implementations are stateless. */
public interface ConceptMeasure {

  /** Returns what is measured. */
  Concept concept();

  /**
   * Returns the answer for one transcript under one governing objective; at least one turn of it is
   * contested unless {@link #needsContest()} says otherwise.
   */
  Answer measure(Scene scene);

  /** Returns whether nothing can be said where nothing was contested. */
  default boolean needsContest() {
    return true;
  }
}
