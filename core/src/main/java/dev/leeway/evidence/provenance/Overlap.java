package dev.leeway.evidence.provenance;

import java.util.List;

/**
 * What speaks for an action serving a block, before it is weighed.
 *
 * @param doing +1 if the block names the tool's kind of doing, -1 if it names others only, 0 if
 *     either is unknown
 * @param asked how far principals ask for this kind of doing with this kind of thing, in [0, 1]
 * @param values mean log-likelihood ratio of the action's values, nats a word
 * @param recall share of the block's own particulars that the action uses, in [0, 1]
 * @param exclusive summed weight of shared words that nothing else explains
 */
record Overlap(
    double doing,
    double asked,
    double values,
    double recall,
    double exclusive,
    List<Citation> citations) {
  Overlap {
    citations = List.copyOf(citations);
  }
}
