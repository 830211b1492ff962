/**
 * The one place where the stations are joined: a transcript in, an analysis out. Start with {@code
 * Analyzer}.
 */
package dev.leeway.analysis;
