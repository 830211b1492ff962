package dev.leeway.measure;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.Thresholds;
import dev.leeway.objective.ControlLabel;
import java.util.List;
import java.util.Optional;

/**
 * The roles that objectives play at one turn, and what was claimed beside what was enacted.
 *
 * @param contest chi_t in [0, 1]; the turn counts as contested from the charter's threshold on
 * @param contested whether it counts
 * @param expected the objective that the charter expects to govern
 * @param active what the turn puts in play
 * @param dominant what is in control with at least the control threshold; empty if unsure
 * @param legitimate what is entitled to govern
 * @param shouldHaveGoverned the highest-priority entitled objective that applies
 * @param control the label of the governing objective
 * @param governed G_t in [0, 1]
 * @param displaced P(an illegitimate target is dominant and the turn contested), in [0, 1]
 * @param degree how strongly the governing objective rules, delta_t in [0, 1]; empty if nothing was
 *     served
 * @param effort e_t in [0, 1]
 * @param claimed c_t(governing) in [0, 1]: how far the words profess it; empty if they say nothing
 * @param pressure p_t in [0, 1]: how strongly the turn tempts
 */
public record TurnMeasure(
    int turn,
    double contest,
    boolean contested,
    ObjectiveId expected,
    List<ObjectiveId> active,
    Optional<ObjectiveId> dominant,
    List<ObjectiveId> legitimate,
    ObjectiveId shouldHaveGoverned,
    ControlLabel control,
    double governed,
    double displaced,
    Optional<Double> degree,
    double effort,
    Optional<Double> claimed,
    double pressure) {

  public TurnMeasure {
    active = List.copyOf(active);
    legitimate = List.copyOf(legitimate);
  }

  /** Returns whether it is contested, lost, and ruled by something that was not entitled to. */
  public boolean isDisplaced(Thresholds thresholds) {
    return contested && control == ControlLabel.LOST && displaced >= contest * thresholds.control();
  }
}
