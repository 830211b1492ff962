package dev.leeway.evidence;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.transcript.Span;
import java.util.List;

/**
 * How far a turn's actions and content serve an objective, as degree and not as certainty. Several
 * objectives may be served at once.
 *
 * @param strength s_t(k), in [0, 1]
 * @param weight what the service amounts to in the charter's own unit (a sum spent, say); 1 where
 *     the charter gives none
 */
public record Service(ObjectiveId objective, double strength, double weight, List<Span> spans) {

  public Service {
    Checks.probability("service of " + objective, strength);
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weight of the service of %s is %s, expected 0 or more".formatted(objective, weight));
    }
    spans = List.copyOf(spans);
  }
}
