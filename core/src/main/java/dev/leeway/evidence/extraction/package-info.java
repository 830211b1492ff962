/**
 * Where the scorers of one transcript meet: each is asked once, and what they saw is laid side by
 * side per turn. Start with {@link dev.leeway.evidence.extraction.EvidenceExtractor}.
 */
package dev.leeway.evidence.extraction;
