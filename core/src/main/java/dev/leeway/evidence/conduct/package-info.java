/**
 * Conflicts among the demands of principals and the constraints that govern: was a rival put in
 * play before the reply, and did the reply's content and actions serve it?
 *
 * <p>Comes in: a transcript and the {@linkplain dev.leeway.evidence.conduct.GoverningConstraint
 * constraints} found in it. Goes out: per turn, contests, services, effort and readings. Must not
 * know: instructions planted in tool results (that is provenance), states, beliefs, and the words
 * by which a reply excuses itself. Start with {@link dev.leeway.evidence.conduct.ConductEvidence}.
 */
package dev.leeway.evidence.conduct;
