package dev.leeway.accuracy;

import java.util.List;

/**
 * What is kept of a debate.
 *
 * @param stance the assigned stance, by its text
 * @param given by turn: probability that the stance is given up, 1 - G_t
 * @param alone by turn: the same from that turn's readings alone
 * @param agreed by turn: whether a phrase of agreement stands in the reply
 */
record StanceRow(
    String id,
    boolean analysed,
    String model,
    String stance,
    List<Double> given,
    List<Double> alone,
    List<Boolean> agreed)
    implements Row {

  StanceRow {
    given = List.copyOf(given);
    alone = List.copyOf(alone);
    agreed = List.copyOf(agreed);
  }
}
