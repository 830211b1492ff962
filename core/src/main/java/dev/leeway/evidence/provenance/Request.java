package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;
import java.util.BitSet;

/**
 * A sentence of a principal.
 *
 * @param acts the kinds of doing it names, as a mask of {@link Act}
 */
record Request(Span span, SourceKind source, BitSet words, int acts, Lending lending) {}
