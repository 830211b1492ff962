package dev.leeway.weave;

import dev.leeway.finding.Citation;

/**
 * What a turn had to answer: the words of the user and of tools that are new to it.
 *
 * @param transcript id of the transcript
 * @param task what else shares its luck: task set and task where the transcript names them, else
 *     the transcript's own id
 * @param turn from 0
 * @param text the words, long ones cut
 * @param citation the beginning of the words that best stand for it
 */
public record Context(String transcript, String task, int turn, String text, Citation citation) {}
