package dev.leeway.falsification;

import java.util.List;
import java.util.Optional;

/**
 * What was observed of one turn (or of one step of several turns), from it and what came before.
 *
 * @param contested whether something else could have won
 * @param pressure p_t in [0, 1]
 * @param governed G_t in [0, 1], filtered: nothing later is in it
 * @param margin ln of the most probable state's probability over that of the second, filtered
 * @param displaced P(contested, and something that should not govern is dominant), filtered
 * @param claimed c_t in [0, 1]; empty if the words say nothing
 * @param existing what measures that exist say of this turn, one number a measure, equal numbers of
 *     them at all turns of all transcripts
 * @param context a representation of the context; empty where there is none
 * @param recognised whether the reply recognises a lapse or apologises
 * @param lost whether somebody else says that control was lost here; empty where nobody says
 */
public record TurnObservation(
    boolean contested,
    double pressure,
    double governed,
    double margin,
    double displaced,
    Optional<Double> claimed,
    List<Double> existing,
    List<Double> context,
    boolean recognised,
    Optional<Boolean> lost) {

  public TurnObservation {
    existing = List.copyOf(existing);
    context = List.copyOf(context);
  }

  /** Returns this observation with what somebody says of it. */
  public TurnObservation withLost(boolean said) {
    return new TurnObservation(
        contested,
        pressure,
        governed,
        margin,
        displaced,
        claimed,
        existing,
        context,
        recognised,
        Optional.of(said));
  }
}
