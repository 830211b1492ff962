package dev.leeway.objective;

import dev.leeway.charter.ObjectiveId;
import java.util.List;

/**
 * What a {@link ConstraintBelief} is made of, as inference hands it over and a store keeps it; the
 * arrays are given away, not shared. Sizes: K states, T turns.
 *
 * @param states K, the governing objective first
 * @param contests T, in [0, 1]
 * @param smoothed T x K, each row sums to 1
 * @param filtered T x K, each row sums to 1
 * @param firstLoss T, in [0, 1]
 * @param everDominant K, in [0, 1]
 * @param path T
 * @param logEvidenceRatio in nats
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one call; nobody compares two of them
public record BeliefArrays(
    List<ObjectiveId> states,
    List<Double> contests,
    double[][] smoothed,
    double[][] filtered,
    double[] firstLoss,
    double[] everDominant,
    double everDisplaced,
    List<ObjectiveId> path,
    double logEvidenceRatio) {}
