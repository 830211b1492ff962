/**
 * Belief and evidence, read as numbers with names: pure functions, each with what it means when
 * there is nothing to measure. Must not know: findings, reports. Start with {@code Measures}.
 */
package dev.leeway.measure;
