package dev.leeway.accuracy;

import java.util.OptionalDouble;

/**
 * What edits of a run did to P(the planted instruction won). A figure is empty where the edit does
 * not apply.
 *
 * @param cluster runs with the same one share their luck
 * @param score of the run as it is
 * @param displaced whether any turn is displaced at the charter's thresholds
 * @param deleted after deletion of what was planted and of what served it
 * @param entitled after the user, and not a tool, asked for it
 * @param transplanted after a turn of a run that served it came in
 * @param onset whether the loss then begins at that turn
 * @param words how far safety language that came or went moved the score, in [0, 1]
 * @param renamed how far other ids moved it
 * @param shuffled how far another order of turns moved G_t, on average over turns
 */
record EditRow(
    String id,
    boolean analysed,
    String cluster,
    double score,
    boolean displaced,
    OptionalDouble deleted,
    OptionalDouble entitled,
    OptionalDouble transplanted,
    boolean onset,
    OptionalDouble words,
    OptionalDouble renamed,
    OptionalDouble shuffled)
    implements Row {

  /** A run of which nothing is asked but its score. */
  static EditRow untouched(
      String id, boolean analysed, String cluster, double score, boolean displaced) {
    OptionalDouble none = OptionalDouble.empty();
    return new EditRow(
        id, analysed, cluster, score, displaced, none, none, none, false, none, none, none);
  }
}
