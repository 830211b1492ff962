package dev.leeway.transcript;

/**
 * Something that happened outside the words, as the transcript's own record declares it.
 *
 * @param name what happened, for example {@code target-reached}
 * @param beforeMessage index of the first message after it
 */
public record DeclaredEvent(String name, int beforeMessage) {}
