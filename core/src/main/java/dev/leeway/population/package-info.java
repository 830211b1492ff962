/**
 * Many transcripts as one population: how often control held, under how much pressure, for how
 * long, and what won, each with an interval that knows which transcripts resemble each other.
 *
 * <p>Comes in: {@code Outcome}s, one by one, of which sums are kept and nothing else. Goes out:
 * {@code GroupSummary}. Must not know: files, reports, how anything was inferred. Start with {@link
 * dev.leeway.population.Population}.
 */
package dev.leeway.population;
