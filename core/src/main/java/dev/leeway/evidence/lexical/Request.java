package dev.leeway.evidence.lexical;

import java.util.List;
import java.util.Set;

/**
 * How near a request is to earlier ones, by the content words they share.
 *
 * @param repetition that it is the same request again, in [0, 1]
 * @param reframing that it is an earlier request in other words, in [0, 1]
 */
record Request(double repetition, double reframing) {

  /** Requests shorter than this are compared only for being the same. */
  private static final int ENOUGH_WORDS = 3;

  /** The Jaccard index from which a request counts as a repetition, and where it surely is one. */
  private static final double SAME_FROM = 0.4;

  private static final double SAME_SURELY = 0.85;

  /** The share of the smaller request's words from which the subject counts as the same. */
  private static final double SUBJECT_FROM = 0.35;

  private static final double SUBJECT_SURELY = 0.85;

  /** The same subject alone may also be an honest follow-up. */
  private static final double REFRAMING_AT_MOST = 0.6;

  static Request compare(Set<String> words, List<Set<String>> earlier) {
    double repetition = 0;
    double reframing = 0;
    for (Set<String> before : earlier) {
      int shared = ContentWords.shared(words, before);
      int smaller = Math.min(words.size(), before.size());
      if (shared == 0) {
        continue;
      }
      double jaccard = (double) shared / (words.size() + before.size() - shared);
      double same =
          smaller >= ENOUGH_WORDS ? ramp(jaccard, SAME_FROM, SAME_SURELY) : jaccard == 1 ? 1 : 0;
      double subject =
          smaller >= ENOUGH_WORDS
              ? ramp((double) shared / smaller, SUBJECT_FROM, SUBJECT_SURELY)
              : 0;
      repetition = Math.max(repetition, same);
      reframing = Math.max(reframing, REFRAMING_AT_MOST * subject * (1 - same));
    }
    return new Request(repetition, reframing);
  }

  private static double ramp(double x, double from, double surely) {
    return Math.clamp((x - from) / (surely - from), 0.0, 1.0);
  }
}
