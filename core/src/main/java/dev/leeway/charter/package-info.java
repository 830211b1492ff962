/**
 * What could govern an interaction and what should: objectives, constraints with the times at which
 * they apply, conflicts, authority and legitimacy, thresholds, and the record of how all this came
 * about.
 *
 * <p>In come YAML text and transcripts; out come a {@link dev.leeway.charter.Charter}, the
 * constraints that apply at each turn, and the actions that enact an objective by rule. This room
 * knows no evidence, no probability and no verdict. Start with {@link dev.leeway.charter.Charter},
 * then {@link dev.leeway.charter.CharterReader}.
 */
package dev.leeway.charter;
