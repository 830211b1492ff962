package dev.leeway.evidence.extraction;

import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.LanguageView;
import dev.leeway.evidence.lexical.SafetyMask;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/** The prose of a reply without its sentences of refusal, warning and the like. */
final class SafeContent {

  private SafeContent() {}

  /** Returns what remains of the reply's prose, in order, as runs of the original characters. */
  static List<Span> spans(Transcript transcript, Turn turn, List<ActReading> acts) {
    List<Span> hidden = SafetyMask.of(acts);
    var content = new ArrayList<Span>();
    for (Span prose : LanguageView.of(transcript, turn).prose()) {
      int from = prose.start();
      for (Span mask : hidden) {
        if (mask.overlaps(prose)) {
          add(content, prose, from, mask.start());
          from = mask.end();
        }
      }
      add(content, prose, from, prose.end());
    }
    return content;
  }

  private static void add(List<Span> content, Span prose, int from, int to) {
    if (from < to) {
      content.add(new Span(prose.message(), prose.part(), from, to));
    }
  }
}
