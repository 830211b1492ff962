/**
 * Falsification tests on files: registered first, then run. Comes in: a registration, transcripts,
 * an analyzer, and afterwards labels. Goes out: verdicts. Must not know: the terminal. A
 * registration fixes every number and names every file by its hash; what differs from it is
 * refused. Start with {@link dev.leeway.registration.Registration} and {@link
 * dev.leeway.registration.FalsifyRun}.
 */
package dev.leeway.registration;
