package dev.leeway.measure.concept;

/**
 * What a measure claims to measure, and how that could be wrong.
 *
 * @param id kebab-case, unique among all lists; the key in {@code analysis.jsonl}
 * @param name as people say it
 * @param formula how it is computed over one transcript, in words and symbols of docs/model.md
 * @param nothing what it comes to if there is nothing to see: the null
 * @param failure when its number must not be believed
 */
public record Concept(String id, String name, String formula, String nothing, String failure) {

  /** Checks that a concept without a null or a failure condition cannot exist. */
  public Concept {
    if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("concept id \"%s\" is not kebab-case".formatted(id));
    }
    if (name.isBlank() || formula.isBlank() || nothing.isBlank() || failure.isBlank()) {
      throw new IllegalArgumentException(
          "concept %s lacks a name, a formula, a null or a failure condition".formatted(id));
    }
  }
}
