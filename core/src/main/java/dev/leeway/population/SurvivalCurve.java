package dev.leeway.population;

import java.util.List;
import java.util.OptionalInt;

/**
 * Of the transcripts that were contested with an answer, the share that had not yet lost control
 * after so many contested turns. A transcript that ends without a loss says nothing about turns
 * after its last.
 *
 * @param transcripts how many
 * @param steps after contested turn 1, 2, ..., as far as any transcript reaches
 * @param cut how many transcripts are cut off at the last step because they go on beyond it
 */
public record SurvivalCurve(long transcripts, List<Step> steps, long cut) {

  /**
   * After one contested turn.
   *
   * @param turn counted among contested turns, from 1
   * @param atRisk transcripts that reached it in control
   * @param lost those of them that lost control at it
   * @param kept share still in control after it, in [0, 1]
   * @param low lower end of its 95% interval
   * @param high upper end
   */
  public record Step(int turn, long atRisk, long lost, double kept, double low, double high) {}

  public SurvivalCurve {
    steps = List.copyOf(steps);
  }

  /** Returns the first contested turn after which half or more have lost control; empty if none. */
  public OptionalInt median() {
    return steps.stream().filter(step -> step.kept() <= .5).mapToInt(Step::turn).findFirst();
  }
}
