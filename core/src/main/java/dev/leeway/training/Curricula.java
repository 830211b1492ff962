package dev.leeway.training;

import java.util.List;

/** How each head of the general bundle learns. */
public final class Curricula {

  private Curricula() {}

  /** Returns them, in the order in which heads are trained and reported. */
  public static List<Curriculum> general() {
    return List.of(
        new CalledForCurriculum(),
        RefusalCurriculum.refused(),
        RefusalCurriculum.partly(),
        new MaterialCurriculum(),
        new HarmfulContentCurriculum(),
        new StanceCurriculum(),
        ConductCurriculum.hazard(),
        ConductCurriculum.unsafe(),
        new OverrideCurriculum());
  }
}
