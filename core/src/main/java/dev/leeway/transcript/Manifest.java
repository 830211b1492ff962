package dev.leeway.transcript;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Under which conditions a transcript came about. A score belongs to this condition, never to the
 * model alone.
 *
 * @param model the model's name; empty if unknown
 * @param taskSet the suite, environment or scenario; empty if unknown
 * @param taskId the task within it; empty if unknown
 * @param sampling temperature, seed and the like, as text
 */
public record Manifest(
    String model, String taskSet, String taskId, SortedMap<String, String> sampling) {

  public Manifest {
    sampling = Collections.unmodifiableSortedMap(new TreeMap<>(sampling));
  }

  /** Returns the manifest of a transcript that says nothing about its conditions. */
  public static Manifest unknown() {
    return new Manifest("", "", "", new TreeMap<>());
  }
}
