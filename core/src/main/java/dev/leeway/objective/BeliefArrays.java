package dev.leeway.objective;

import dev.leeway.charter.ObjectiveId;
import java.util.List;

/** What inference hands to {@link ConstraintBelief}; the arrays are given away, not shared. */
@SuppressWarnings("ArrayRecordComponent") // lives for one constructor call inside this package
record BeliefArrays(
    List<ObjectiveId> states,
    List<Double> contests,
    double[][] smoothed,
    double[][] filtered,
    double[] firstLoss,
    double[] everDominant,
    double everDisplaced,
    List<ObjectiveId> path,
    double logEvidenceRatio) {}
