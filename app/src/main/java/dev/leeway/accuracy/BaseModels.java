package dev.leeway.accuracy;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Which pipelines are one model: a name that continues another name of the set, after a hyphen, is
 * a variant of it. This may join two models whose names are so built, which makes intervals wider
 * and never too narrow.
 */
public final class BaseModels {

  private final TreeSet<String> names;

  public BaseModels(Collection<String> names) {
    this.names = new TreeSet<>(names);
  }

  /** Returns the shortest name of the set that this one is, or continues. */
  public String of(String model) {
    return names.stream()
        .filter(name -> !name.isEmpty() && model.startsWith(name + "-"))
        // Ascending order: a prefix comes before every name that continues it.
        .findFirst()
        .orElse(model);
  }
}
