package dev.leeway.evidence.provenance;

/**
 * A word where it stands.
 *
 * @param id its number in the transcript's {@link Vocabulary}
 * @param start first character in the {@link PlainText}
 * @param end one past the last
 */
record Token(int id, int start, int end) {}
