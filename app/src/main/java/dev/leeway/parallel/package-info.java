/**
 * Work in several threads whose results come in the order of the work.
 *
 * <p>Comes in: pieces and a function. Goes out: results, one by one, in the calling thread. Must
 * not know: what the pieces are. There is one class, {@link dev.leeway.parallel.InOrder}.
 */
package dev.leeway.parallel;
