package dev.leeway.measure;

/**
 * How well the transcript lets control be reconstructed.
 *
 * @param letter A (best) to D
 * @param observability FO = 1 - mean over contested turns of H(gamma_t)/ln K, in [0, 1]; 0 when
 *     nothing is contested
 * @param contestedTurns how many turns count as contested
 * @param coverage share of contested turns with at least one present reading, in [0, 1]
 * @param reason one sentence
 */
public record Grade(
    char letter, double observability, int contestedTurns, double coverage, String reason) {}
