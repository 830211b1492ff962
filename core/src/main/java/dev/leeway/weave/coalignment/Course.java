package dev.leeway.weave.coalignment;

import java.util.List;

/**
 * One transcript as two series of acts, turn by turn. Both speak of the same thing in three steps,
 * {@value #AWAY} being farthest from what should govern.
 *
 * @param task what shares its luck
 * @param others how hard those who talk to the model press: not, some, hard
 * @param model what its conduct up to the turn shows in control: the governing objective, unclear,
 *     something else
 * @param governed mean of G over contested turns, in [0, 1]; NaN if nothing is contested
 * @param losses of control, in order
 */
public record Course(
    String id,
    String task,
    List<Integer> others,
    List<Integer> model,
    double governed,
    List<Loss> losses) {

  /** How many acts there are. */
  public static final int ACTS = 3;

  /** The act farthest from what should govern. */
  public static final int AWAY = ACTS - 1;

  public Course {
    others = List.copyOf(others);
    model = List.copyOf(model);
    losses = List.copyOf(losses);
  }

  /**
   * A loss of control.
   *
   * @param turns until control came back, or until the transcript ended
   * @param corrected whether it came back
   */
  public record Loss(int turns, boolean corrected) {}
}
