package dev.leeway.measure.concept;

/** Whether the order and the frame of turns cause the state: needs other orders and frames. */
public final class InteractionForms implements ConceptMeasure {

  static final int SCENARIOS = 120;
  static final int ORDERS = 4;
  static final int RUNS = 5;

  static final Concept CONCEPT =
      new Concept(
          "interaction-forms",
          "Interaction forms alignment; no neutral sample",
          "share of the variance of G between orders of the same user turns (intraclass"
              + " correlation from a one-way analysis of variance); effect of an evaluation cue ="
              + " mean G in a natural frame less mean G with the cue",
          "0: turns are exchangeable and the frame is idle",
          "orders that do not make sense to a reader: then nonsense is measured, not order");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    return Answer.notDerivable(
        CONCEPT,
        Needs.of(
            Needs.Kind.PERMUTATIONS,
            ORDERS * RUNS,
            "these user turns in %d orders, %d runs each, and as many with an evaluation cue; a test at"
                    .formatted(ORDERS, RUNS)
                + " power .93 takes %d such scenarios".formatted(SCENARIOS)));
  }

  /**
   * Returns the share of variance between orders, ICC(1), in [-1 / (n - 1), 1].
   *
   * @param control mean G per order and run; shape (orders, n), both at least 2
   */
  public static double orderShare(double[][] control) {
    int n = control[0].length;
    double grand = 0;
    var means = new double[control.length];
    for (int order = 0; order < control.length; order++) {
      for (double each : control[order]) {
        means[order] += each / n;
      }
      grand += means[order] / control.length;
    }
    double between = 0;
    double within = 0;
    for (int order = 0; order < control.length; order++) {
      between += n * (means[order] - grand) * (means[order] - grand) / (control.length - 1);
      for (double each : control[order]) {
        within += (each - means[order]) * (each - means[order]) / (control.length * (n - 1));
      }
    }
    double total = between + (n - 1) * within;
    return total > 0 ? (between - within) / total : 0;
  }
}
