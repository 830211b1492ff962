/**
 * What a user's own few labels say of the analysis: how often control was really lost, whether
 * stated probabilities can be believed, and how they have to be read.
 *
 * <p>Comes in: probabilities, and labels of some of them. Goes out: a {@link
 * dev.leeway.calibration.CalibrationReport}. Must not know: transcripts, files. Start with {@link
 * dev.leeway.calibration.CalibrationReport}.
 */
package dev.leeway.calibration;
