/**
 * Transcripts in; the text of other tools' formats out, with a count of what did not survive.
 *
 * <p>What was lost is never claimed: each text is read back and compared. Opens no file and knows
 * neither a charter nor a verdict. Start with {@link dev.leeway.convert.Conversion}.
 */
package dev.leeway.convert;
