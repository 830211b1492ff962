/**
 * Numbers and nothing else: log-space arithmetic, calibration measures, resampling, small linear
 * algebra. Knows no transcript and no objective; every function has an oracle in its test. Start
 * with {@code LogSpace}.
 */
package dev.leeway.math;
