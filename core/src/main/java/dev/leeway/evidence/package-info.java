/**
 * What can be seen in a transcript, turn by turn, before anything is concluded from it.
 *
 * <p>Comes in: a transcript and a charter. Goes out: one {@link dev.leeway.evidence.TurnEvidence}
 * per turn, every reading with the span it came from. Must not know: states, transitions or beliefs
 * ({@code hmm}, {@code objective}). What was <em>claimed</em> and what was <em>enacted</em> are
 * read by different scorers from different views of the turn ({@link
 * dev.leeway.evidence.LanguageView}, {@link dev.leeway.evidence.ContentView}).
 */
package dev.leeway.evidence;
