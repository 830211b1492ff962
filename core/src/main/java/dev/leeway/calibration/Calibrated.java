package dev.leeway.calibration;

import java.util.Optional;

/**
 * What labels make of the P(lost) of one transcript.
 *
 * @param stated P(control was lost anywhere) under the governing objective that fared worst, as the
 *     model has it, in [0, 1]
 * @param probability what that means on transcripts like the labelled ones, in [0, 1]
 * @param set the answers that are possible at nine in ten; empty with too few labels
 */
public record Calibrated(double stated, double probability, Optional<Plausible> set) {}
