package dev.leeway.weave.staleness;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Transcripts that are about equally far from the reference.
 *
 * @param from least distance, in [0, 1]
 * @param to one past the greatest; 1 is farther than every transcript of the reference
 * @param shares what could be counted there
 */
public record DistanceBin(
    double from, double to, int transcripts, SortedMap<SetShare.Kind, Double> shares) {

  /** The bins of distance: four quarters of the reference, and what is beyond all of it. */
  static final double[] EDGES = {0, .25, .5, .75, 1, 2};

  public DistanceBin {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
  }

  static DistanceBin of(int bin, int transcripts, Map<SetShare.Kind, Tally> tallies) {
    var shares = new EnumMap<SetShare.Kind, Double>(SetShare.Kind.class);
    tallies.forEach(
        (kind, tally) ->
            tally.share(EDGES[bin], EDGES[bin + 1]).ifPresent(share -> shares.put(kind, share)));
    return new DistanceBin(EDGES[bin], EDGES[bin + 1], transcripts, new TreeMap<>(shares));
  }

  /** Returns the name for people. */
  public String words() {
    return from >= 1 ? "beyond all of it" : "quarter " + (int) Math.round(from * 4 + 1) + " of it";
  }
}
