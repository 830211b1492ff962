package dev.leeway.report;

import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a long text is kept: its beginning, and the surroundings of every span that something is
 * said about. Offsets count in the original text, so that marks still fit.
 *
 * @param start first character of a run that is kept
 * @param end one past its last
 */
record Excerpt(int start, int end) {

  /** Returns the runs to keep of a text, in order, apart from each other. */
  static List<Excerpt> of(String text, List<Span> spans, int beginning, int around) {
    if (text.length() <= beginning) {
      return List.of(new Excerpt(0, text.length()));
    }
    var wanted = new ArrayList<Excerpt>();
    wanted.add(new Excerpt(0, beginning));
    for (Span span : spans.stream().sorted().distinct().toList()) {
      int end = Math.min(span.end(), span.start() + beginning);
      wanted.add(
          new Excerpt(Math.max(0, span.start() - around), Math.min(text.length(), end + around)));
    }
    wanted.sort((a, b) -> Integer.compare(a.start, b.start));
    return merged(wanted, text);
  }

  private static List<Excerpt> merged(List<Excerpt> wanted, String text) {
    var kept = new ArrayList<Excerpt>();
    for (Excerpt next : wanted) {
      Excerpt whole = next.withoutHalfCharacters(text);
      if (!kept.isEmpty() && whole.start <= kept.getLast().end) {
        Excerpt last = kept.removeLast();
        whole = new Excerpt(last.start, Math.max(last.end, whole.end));
      }
      kept.add(whole);
    }
    return kept;
  }

  private Excerpt withoutHalfCharacters(String text) {
    int from = start > 0 && splits(text, start) ? start - 1 : start;
    int to = end < text.length() && splits(text, end) ? end + 1 : end;
    return new Excerpt(from, to);
  }

  private static boolean splits(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
