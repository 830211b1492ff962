package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;

/**
 * A word that an action and an instruction share.
 *
 * @param action where it stands in the action
 * @param instruction where it stands in the instruction
 * @param weight how much the sharing says, in the units of {@link Attribution#logOdds()}
 */
public record Citation(Span action, Span instruction, double weight) {}
