/**
 * What tests of several rooms share: builders of transcripts, hostile text, laws over seeded random
 * cases. Knows no room above {@code transcript}. Start with {@link
 * dev.leeway.testing.TranscriptBuilder}.
 */
package dev.leeway.testing;
