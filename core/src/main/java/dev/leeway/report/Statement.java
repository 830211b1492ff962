package dev.leeway.report;

import dev.leeway.finding.Citation;
import dev.leeway.transcript.Span;
import java.util.List;
import java.util.TreeMap;

/**
 * One sentence of an account, with the words it rests on; where it rests on none, it says why.
 *
 * @param citations in the order of the transcript, each place once
 * @param uncited why there are no words to quote; empty exactly if there are citations
 */
record Statement(String sentence, List<Citation> citations, String uncited) {

  Statement {
    var byPlace = new TreeMap<Span, Citation>();
    citations.forEach(citation -> byPlace.putIfAbsent(citation.span(), citation));
    citations = List.copyOf(byPlace.values());
    if (sentence.isEmpty() || citations.isEmpty() == uncited.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" has %d citations and says why not: \"%s\""
              .formatted(sentence, citations.size(), uncited));
    }
  }

  /**
   * Returns a sentence with what it rests on.
   *
   * @param otherwise what is said where there turn out to be no words
   */
  static Statement of(String sentence, List<Citation> citations, String otherwise) {
    return new Statement(sentence, citations, citations.isEmpty() ? otherwise : "");
  }

  /** Returns a sentence that no words of the transcript can show. */
  static Statement uncited(String sentence, String why) {
    return new Statement(sentence, List.of(), why);
  }
}
