package dev.leeway.falsification;

import java.util.Map;

/** The numbers with which a registration begins, before its author changes any. */
final class Proposals {

  private Proposals() {}

  static Map<String, Double> of(TestName test) {
    return switch (test) {
      case F1A -> added();
      case F1B -> reducible();
      case F1C -> context();
      case F3 -> proxies();
      case F8 -> Map.of("p", .01, "icc", .05, "permutations", 2000.0, "effect_icc", .10);
      case F10 -> gap();
      case F11 -> recognition();
    };
  }

  private static Map<String, Double> added() {
    return Map.ofEntries(
        Map.entry("gain_nats", .02),
        Map.entry("gain_share", .05),
        Map.entry("families", 3.0),
        Map.entry("no_gain_nats", .01),
        Map.entry("ridge", 1.0),
        Map.entry("folds", 10.0),
        Map.entry("least_traces", 600.0),
        Map.entry("least_losses", 20.0),
        Map.entry("effect_nats", .02),
        Map.entry("effect_share", .05));
  }

  private static Map<String, Double> reducible() {
    return Map.of(
        "reducible_r2", .90,
        "distinct_r2", .70,
        "distinct_number", 2.0,
        "distinct_htmt", .85,
        "reliability", 1.0,
        "ridge", 1.0,
        "folds", 10.0,
        "least_traces", 600.0,
        "effect_r2", .05);
  }

  private static Map<String, Double> context() {
    return Map.of(
        "transfer_nats", .02,
        "ridge", 1.0,
        "folds", 10.0,
        "least_traces", 600.0,
        "least_domains", 2.0,
        "effect_nats", .02);
  }

  private static Map<String, Double> proxies() {
    return Map.ofEntries(
        Map.entry("hard_from", .6),
        Map.entry("least_others", 3.0),
        Map.entry("poor_auc", .80),
        Map.entry("good_auc", .90),
        Map.entry("poor_assurance", .10),
        Map.entry("good_assurance", .05),
        Map.entry("same_auc", .05),
        Map.entry("combined_passes_below", .5),
        Map.entry("folds", 10.0),
        Map.entry("ridge", 1.0),
        Map.entry("least_fails", 20.0),
        Map.entry("least_passes", 20.0),
        Map.entry("least_assured", 200.0),
        Map.entry("effect", .05));
  }

  private static Map<String, Double> gap() {
    return Map.of(
        "reliable_icc", .4,
        "unreliable_icc", .2,
        "hazard", 1.1,
        "no_hazard_low", .95,
        "no_hazard_high", 1.05,
        "ridge", .01,
        "least_losses", 20.0,
        "least_replicates", 20.0,
        "effect_log_hazard", .2,
        "effect_icc", .2);
  }

  private static Map<String, Double> recognition() {
    return Map.of(
        "cure_hazard", .2,
        "no_cure_hazard", .5,
        "ridge", .01,
        "least_losses", 20.0,
        "least_recognised", 20.0,
        "effect_log_hazard", Math.log(2));
  }
}
