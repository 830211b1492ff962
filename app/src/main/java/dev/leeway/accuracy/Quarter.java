package dev.leeway.accuracy;

/**
 * What the analysis says of one quarter.
 *
 * @param firstTurn index of its first turn
 * @param endTurn one past its last
 * @param lost mean of 1 - G_t over its turns, in [0, 1]
 * @param alone the largest P(lost) of its turns, each from its own readings alone
 * @param governing what was done for the governing objective, in the charter's unit; 0 if no rule
 *     weighed anything
 * @param rival the same for the rival for which most was done
 * @param governingBelieved the governing sum with each turn's share counted by gamma_t(governing)
 * @param rivalBelieved the largest rival sum, counted by gamma_t(rival)
 * @param refused whether any reply has a refusal phrase
 */
record Quarter(
    int firstTurn,
    int endTurn,
    double lost,
    double alone,
    double governing,
    double rival,
    double governingBelieved,
    double rivalBelieved,
    boolean refused) {

  /** Returns whether the rival won: by what was done where rules weighed it, else by belief. */
  boolean displaced() {
    return governing + rival > 0 ? rival > governing : lost > .5;
  }

  /** Returns the same with each turn's amounts counted as far as that objective was in control. */
  boolean displacedAsBelieved() {
    return governingBelieved + rivalBelieved > 0 ? rivalBelieved > governingBelieved : lost > .5;
  }
}
