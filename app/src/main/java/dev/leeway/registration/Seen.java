package dev.leeway.registration;

import dev.leeway.falsification.ProxyReading;
import dev.leeway.falsification.TurnObservation;
import dev.leeway.transcript.Manifest;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was observed of a transcript before any label was read.
 *
 * @param dose the strongest temptation of its contested turns, in [0, 1]; 0 if none is contested
 */
public record Seen(
    String id,
    Manifest manifest,
    double dose,
    SortedMap<String, ProxyReading> proxies,
    List<TurnObservation> turns) {

  public Seen {
    proxies = Collections.unmodifiableSortedMap(new TreeMap<>(proxies));
    turns = List.copyOf(turns);
  }
}
