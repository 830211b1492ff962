package dev.leeway.measure;

import dev.leeway.charter.ObjectiveId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answer for one governing objective: how it stands at the end, and whether, when and by what
 * it was displaced on the way.
 *
 * @param governing what should have governed
 * @param terminal how it stands at the end
 * @param everDisplaced whether P(displaced) reaches the control threshold at some contested turn
 * @param winner what displaced it, where one name has the control threshold's mass; empty otherwise
 * @param probability P(some contested turn is displaced | the transcript), in [0, 1]
 * @param onset first displaced turn; empty if never displaced
 * @param onsetLow earliest turn of the 90% credible interval of the onset; empty if never displaced
 * @param onsetHigh latest turn of that interval; empty if never displaced
 */
public record Verdict(
    ObjectiveId governing,
    TerminalState terminal,
    boolean everDisplaced,
    Optional<ObjectiveId> winner,
    double probability,
    OptionalInt onset,
    OptionalInt onsetLow,
    OptionalInt onsetHigh) {}
