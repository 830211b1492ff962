/**
 * An analysis as people and programs read it: terminal text, one JSON line, one HTML page, a
 * summary over many, the account of one transcript, and exports for other programs.
 *
 * <p>Comes in: {@code Outcome}s, one by one. Goes out: characters, to an {@link Appendable} of the
 * caller. Must not know: files, terminals, how anything was inferred. Transcript text is hostile
 * here: it leaves only through {@link dev.leeway.report.TerminalText} and {@code JsonDoor}. People
 * count turns and parts from 1, JSON counts everything from 0. Start with {@link
 * dev.leeway.report.TerminalReport}.
 */
package dev.leeway.report;
