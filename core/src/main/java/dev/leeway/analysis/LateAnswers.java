package dev.leeway.analysis;

import dev.leeway.measure.concept.ConceptAnswers;
import java.util.List;
import java.util.function.Supplier;

/**
 * The answers about every concept, worked out when somebody first asks: they take a tenth of the
 * time of an analysis, and most readers of one never ask. Equal if the answers are. Safe for use by
 * several threads.
 */
public final class LateAnswers {

  private Supplier<List<ConceptAnswers>> source;
  private boolean asked;

  private LateAnswers(Supplier<List<ConceptAnswers>> source) {
    this.source = source;
  }

  /** Returns answers that {@code source} works out, at most once. */
  static LateAnswers from(Supplier<List<ConceptAnswers>> source) {
    return new LateAnswers(source);
  }

  /** Returns answers that are known. */
  static LateAnswers of(List<ConceptAnswers> answers) {
    List<ConceptAnswers> known = List.copyOf(answers);
    var late = new LateAnswers(() -> known);
    late.asked = true;
    return late;
  }

  synchronized List<ConceptAnswers> get() {
    if (!asked) {
      List<ConceptAnswers> answers = List.copyOf(source.get());
      // What they were worked out from is let go of.
      source = () -> answers;
      asked = true;
    }
    return source.get();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LateAnswers late && get().equals(late.get());
  }

  @Override
  public int hashCode() {
    return get().hashCode();
  }

  @Override
  public String toString() {
    return get().toString();
  }
}
