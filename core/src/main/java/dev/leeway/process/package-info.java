/**
 * The record of how a charter changes: proposals, positions, decisions, and what can be said of the
 * process that they make up.
 *
 * <p>In come the texts of entries and of the charter's editions; out come a {@link
 * dev.leeway.process.CharterRecord} in its order with every problem of its chain, new entries, who
 * wins under a declared rule, and how complete the record is. This room knows no transcript and no
 * verdict on one, no file and no clock: days are arguments. It says whether a process is complete
 * and never whether a decision was right. Start with {@link dev.leeway.process.Step}, then {@link
 * dev.leeway.process.RecordReader}.
 */
package dev.leeway.process;
