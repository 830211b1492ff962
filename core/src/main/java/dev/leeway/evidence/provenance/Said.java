package dev.leeway.evidence.provenance;

import java.util.List;

/**
 * What speaks for a sentence of a reply serving a block by its words.
 *
 * @param recall share of the block's own content that the sentence repeats, in [0, 1]
 */
record Said(double logOdds, double recall, List<Citation> citations) {
  Said {
    citations = List.copyOf(citations);
  }
}
