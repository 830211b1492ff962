package dev.leeway.transcript;

/**
 * Where a transcript was read.
 *
 * @param name file name or other origin, as the user gave it
 * @param format the reader that accepted it, for example {@code openai-chat}
 * @param line first line of the transcript in that file, from 1
 */
public record Source(String name, String format, int line) {}
