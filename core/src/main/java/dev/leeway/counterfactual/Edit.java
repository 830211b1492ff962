package dev.leeway.counterfactual;

import dev.leeway.transcript.Transcript;

/**
 * One way in which a transcript could have been different, as a value. Immutable.
 *
 * <p>An edit moves whole messages, parts or spans; it never invents conduct of the model.
 */
public sealed interface Edit
    permits Deletion,
        DroppedTurn,
        Insertion,
        Reattribution,
        Renaming,
        Rewording,
        ShuffledTurns,
        StripMarkers,
        Transplant {

  /** Returns the transcript as it would have been; the same instance if nothing changes. */
  Transcript apply(Transcript original);
}
