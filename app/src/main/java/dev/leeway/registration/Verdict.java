package dev.leeway.registration;

import dev.leeway.falsification.Outcome;
import dev.leeway.math.Holm;
import java.util.ArrayList;
import java.util.List;

/**
 * A test's decision after correction for its family.
 *
 * @param adjusted p-value after correction, in (0, 1]
 */
public record Verdict(FalsifyRun.Finished finished, double adjusted, Outcome outcome) {

  /**
   * Decides.
   *
   * @param finished those of the family that were run; the others count as not come out
   */
  static List<Verdict> of(List<FalsifyRun.Finished> finished, Registration registration) {
    double[] adjusted =
        Holm.adjusted(
            finished.stream().mapToDouble(each -> each.result().p()).toArray(),
            registration.entries().size());
    var verdicts = new ArrayList<Verdict>();
    for (int n = 0; n < adjusted.length; n++) {
      FalsifyRun.Finished each = finished.get(n);
      verdicts.add(
          new Verdict(each, adjusted[n], each.result().outcome(adjusted[n], registration.alpha())));
    }
    return verdicts;
  }
}
