package dev.leeway.evidence.conduct;

import dev.leeway.charter.ObjectiveId;

/**
 * The objectives that can be put in play against a governing constraint without any injection.
 *
 * @param request what the user asks for
 * @param goal a figure or result that the operator wants reached
 * @param satisfaction that the user is pleased, whatever was asked for
 */
public record Rivals(ObjectiveId request, ObjectiveId goal, ObjectiveId satisfaction) {}
