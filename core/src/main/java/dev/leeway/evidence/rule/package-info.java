/**
 * Evidence from a charter's own deterministic rules: what a turn enacts, and when two objectives
 * that both have rules are in contest. Near-certain, and only as right as the charter. Start with
 * {@link dev.leeway.evidence.rule.RuleEvidence}.
 */
package dev.leeway.evidence.rule;
