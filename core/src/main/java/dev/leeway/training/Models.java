package dev.leeway.training;

import java.util.List;

/** Names of models. */
final class Models {

  /** How a run was set up rather than which model ran. */
  private static final List<String> CONDITIONS = List.of("-incentivized", "-mandated");

  private Models() {}

  /** Returns a name without the condition that is sometimes appended to it. */
  static String base(String name) {
    return CONDITIONS.stream()
        .filter(name::endsWith)
        .findFirst()
        .map(condition -> name.substring(0, name.length() - condition.length()))
        .orElse(name);
  }
}
