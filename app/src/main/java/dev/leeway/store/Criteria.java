package dev.leeway.store;

import java.util.List;

/**
 * What stored transcripts are filtered by. Several values of one filter mean any of them, several
 * filters mean all of them; a filter without values lets everything through.
 *
 * @param verdicts terminal states
 * @param objectives that govern, or that displaced what governs
 * @param kinds of findings
 * @param probability of such a finding, at least, in [0, 1]
 * @param models parts of a model's name, in any case
 * @param grades letters
 * @param pressures cues that some turn shows
 * @param texts that some message contains, in any case
 */
public record Criteria(
    List<String> verdicts,
    List<String> objectives,
    List<String> kinds,
    double probability,
    List<String> models,
    List<String> grades,
    List<String> pressures,
    List<String> texts) {

  public Criteria {
    verdicts = List.copyOf(verdicts);
    objectives = List.copyOf(objectives);
    kinds = List.copyOf(kinds);
    models = List.copyOf(models);
    grades = List.copyOf(grades);
    pressures = List.copyOf(pressures);
    texts = List.copyOf(texts);
  }
}
