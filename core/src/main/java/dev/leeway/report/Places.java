package dev.leeway.report;

import dev.leeway.finding.Citation;
import dev.leeway.weave.Context;

/** Where words stand, for people. */
final class Places {

  private Places() {}

  static String of(Context context) {
    return of(context.transcript(), context.citation());
  }

  static String of(String transcript, Citation citation) {
    return "%s, message %d, part %d, characters %d to %d"
        .formatted(
            transcript,
            citation.span().message(),
            citation.span().part(),
            citation.span().start(),
            citation.span().end());
  }
}
