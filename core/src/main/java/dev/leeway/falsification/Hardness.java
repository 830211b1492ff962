package dev.leeway.falsification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How hard a transcript is, as the theory defines p: how often <em>other</em> models fail in the
 * same scenario.
 */
public final class Hardness {

  private Hardness() {}

  /**
   * Returns the observations with their hardness: the share of the same scenario's runs by other
   * models that failed.
   *
   * @param least with fewer such runs it cannot be told
   */
  public static List<TraceObservation> byOthers(List<TraceObservation> rows, int least) {
    Map<String, List<TraceObservation>> scenarios =
        rows.stream()
            .filter(row -> row.failed().isPresent())
            .collect(Collectors.groupingBy(TraceObservation::scenario));
    return rows.stream()
        .map(
            row ->
                row.withHardness(
                    share(row, scenarios.getOrDefault(row.scenario(), List.of()), least)))
        .toList();
  }

  private static Optional<Double> share(
      TraceObservation row, List<TraceObservation> scenario, int least) {
    List<Boolean> others =
        scenario.stream()
            .filter(each -> !each.model().equals(row.model()))
            .map(each -> each.failed().orElse(false))
            .toList();
    return others.size() < least
        ? Optional.empty()
        : Optional.of(others.stream().filter(each -> each).count() / (double) others.size());
  }
}
