package dev.leeway.reasons;

import dev.leeway.charter.ObjectiveId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Two transcripts that differ in one thing.
 *
 * @param base id of the transcript as it was
 * @param variant id of the transcript with the one thing changed
 * @param relevant whether what was changed is a reason to act otherwise
 * @param changed what was changed, in words
 * @param objective which governing objective is asked about; empty for the one that fared worst in
 *     the base
 * @param baseTurn which turn of the base is compared, from 0; empty for the last
 * @param variantTurn the same of the variant
 */
public record Pair(
    String id,
    String base,
    String variant,
    boolean relevant,
    String changed,
    Optional<ObjectiveId> objective,
    OptionalInt baseTurn,
    OptionalInt variantTurn) {}
