package dev.leeway.measure.concept;

/** Every borrowed word here has a test and a way to fail: counted, not promised. */
final class MetaphorGate implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "metaphor-gate",
          "Metaphor gate",
          "concepts of this registry that have a formula, a null and a failure condition (a concept"
              + " without them cannot be made), each with a test of a known value (the build fails"
              + " otherwise)",
          "0",
          "a test that cannot fail: only reading it shows that");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public boolean needsContest() {
    return false;
  }

  @Override
  public Answer measure(Scene scene) {
    int admitted = Concepts.runtime().size();
    return Answer.measured(
        CONCEPT,
        admitted,
        "passed",
        "%s with a formula, a null, a failure condition and a test"
            .formatted(Shares.count(admitted, "concept")));
  }
}
