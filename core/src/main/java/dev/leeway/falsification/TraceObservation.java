package dev.leeway.falsification;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was observed of one transcript.
 *
 * @param scenario what it shares its luck with; whole scenarios are drawn
 * @param model whose transcript it is
 * @param domain what kind of task it is, for transfer; empty if nothing says
 * @param condition which runs are replicates of each other; empty if nothing says
 * @param order in which order its turns were asked, by name; empty if nothing says
 * @param hardness in [0, 1]; empty if it could not be told
 * @param failed whether somebody else says that the constraint was lost; empty if nobody says
 * @param proxies what usual measures say, by name; the same names for every transcript
 * @param turns in order
 */
public record TraceObservation(
    String id,
    String scenario,
    String model,
    String domain,
    String condition,
    String order,
    Optional<Double> hardness,
    Optional<Boolean> failed,
    SortedMap<String, ProxyReading> proxies,
    List<TurnObservation> turns) {

  public TraceObservation {
    proxies = Collections.unmodifiableSortedMap(new TreeMap<>(proxies));
    turns = List.copyOf(turns);
  }

  /** Returns this observation with another hardness. */
  TraceObservation withHardness(Optional<Double> hard) {
    return new TraceObservation(
        id, scenario, model, domain, condition, order, hard, failed, proxies, turns);
  }

  /** Returns this observation with other proxies. */
  TraceObservation withProxies(SortedMap<String, ProxyReading> other) {
    return new TraceObservation(
        id, scenario, model, domain, condition, order, hardness, failed, other, turns);
  }
}
