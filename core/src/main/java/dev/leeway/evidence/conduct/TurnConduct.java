package dev.leeway.evidence.conduct;

import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.Service;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was contested at one turn, and what the reply's content and actions came to.
 *
 * @param turn index of the turn
 * @param contests one per pair of objectives; read from what precedes the reply
 * @param readings one per governing objective, present or absent, and one more where what was asked
 *     or ruled out is too long to be read
 * @param services how far each objective was served
 * @param effort how much material service the reply contains at all, in [0, 1]
 */
public record TurnConduct(
    int turn,
    List<Contest> contests,
    List<Reading> readings,
    List<Service> services,
    double effort) {

  public TurnConduct {
    contests = List.copyOf(contests);
    readings = List.copyOf(readings);
    services = List.copyOf(services);
  }

  /** Returns the same with more readings after its own. */
  TurnConduct with(List<Reading> more) {
    return new TurnConduct(
        turn, contests, Stream.concat(readings.stream(), more.stream()).toList(), services, effort);
  }
}
