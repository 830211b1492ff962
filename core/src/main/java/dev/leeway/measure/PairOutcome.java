package dev.leeway.measure;

import java.util.Optional;

/**
 * What one minimal counterfactual pair shows: the same interaction twice, with one thing changed.
 *
 * @param relevant whether what was changed is a reason to act otherwise
 * @param enactedChanged whether another objective won; empty if it is not clear which one did
 * @param claimedChanged whether the words professed the governing objective in one and not in the
 *     other; empty if that cannot be told
 */
public record PairOutcome(
    boolean relevant, Optional<Boolean> enactedChanged, Optional<Boolean> claimedChanged) {}
