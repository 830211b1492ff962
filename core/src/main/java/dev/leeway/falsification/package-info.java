/**
 * Tests that could refute the theory: observations in, verdicts out. Comes in: what was observed of
 * transcripts, with labels where a test needs them, and the numbers that a registration fixed
 * beforehand. Goes out: statistics with clustered intervals, p-values for and against, power. Must
 * not know: transcripts, charters, files, and how observations were made. Start with {@link
 * dev.leeway.falsification.TestName} and {@link dev.leeway.falsification.ProxyTest}.
 */
package dev.leeway.falsification;
