package dev.leeway.measure.concept;

import dev.leeway.math.Entropy;

/** How far control in the conversation lies from the inclination before it. */
public final class RuntimeGap implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "runtime-gap",
          "Runtime gap",
          "JSD(pi, Gamma) in bits between fresh runs and contested turns, signed by pi(g) -"
              + " Gamma(g)",
          "0: the conversation changes nothing",
          "fewer than 5 fresh runs, or another model or sampling than in the transcript");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    return Answer.notDerivable(CONCEPT, PreOrientation.needs(scene.contested().getFirst().turn()));
  }

  /**
   * Returns the gap in bits, in [-1, 1]; positive if the conversation cost the governing objective
   * control.
   *
   * @param fresh pi, over the same states
   * @param enacted Gamma
   * @param governing the index of the governing objective
   */
  public static double signed(double[] fresh, double[] enacted, int governing) {
    double size = Entropy.jensenShannon(fresh, enacted) / Math.log(2);
    return Math.copySign(size, fresh[governing] - enacted[governing]);
  }
}
