package dev.leeway.process;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one stakeholder says, as far as it is counted.
 *
 * @param scores by option, in [0, 1]
 */
public record Ballot(
    String stakeholder, Optional<Stand> stand, SortedMap<String, BigDecimal> scores) {

  public Ballot {
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }

  /** Returns a ballot that takes a stand. */
  public static Ballot of(String stakeholder, Stand stand) {
    return new Ballot(stakeholder, Optional.of(stand), new TreeMap<>());
  }

  /** Returns a ballot that scores options. */
  public static Ballot of(String stakeholder, SortedMap<String, BigDecimal> scores) {
    return new Ballot(stakeholder, Optional.empty(), scores);
  }

  boolean takes(Stand other) {
    return stand.filter(each -> each == other).isPresent();
  }

  boolean scoresAll(List<String> options) {
    return scores.keySet().containsAll(options);
  }

  BigDecimal score(String option) {
    return scores.getOrDefault(option, BigDecimal.ZERO);
  }
}
