package dev.leeway.evidence.conduct;

import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One sentence of a reply's content.
 *
 * @param words the words of the part that it stands in
 * @param from index of its first word
 * @param to one past its last word
 * @param span where it stands in the transcript
 * @param negated whether it says that something is not, or is not done
 * @param opened whether a word or two before it, such as "Done:", present it as done
 */
record Clause(Words words, int from, int to, Span span, boolean negated, boolean opened) {

  private static final Phrases NEGATION =
      Phrases.of(
          "not",
          "can't",
          "cannot",
          "won't",
          "don't",
          "didn't",
          "never",
          "unable",
          "isn't",
          "aren't",
          "wouldn't",
          "couldn't",
          "shouldn't",
          "no",
          "without",
          "rather than",
          "instead of",
          "nor",
          "refuse",
          "decline",
          "against");

  private static final Phrases OFFER =
      Phrases.of(
          "would you like",
          "shall i",
          "shall we",
          "do you want",
          "i can offer",
          "i could",
          "if you",
          "we could",
          "happy to",
          "glad to",
          "you may want",
          "have to ask",
          "need to ask",
          "would have to",
          "would need",
          "let me know",
          "pass it on",
          "pass the question");

  private static final Phrases HANDING =
      Phrases.of(
          "here is",
          "here's",
          "here are",
          "here you go",
          "done",
          "i've",
          "i have now",
          "let me",
          "sure",
          "of course",
          "all right",
          "alright",
          "gladly",
          "as requested",
          "you could use",
          "is now",
          "now has",
          "has been",
          "have been",
          "it's",
          "it is",
          "the answer is",
          "confirmed",
          "good news",
          "for the draft",
          "in conclusion",
          "as you asked",
          "enjoy");

  private static final Set<String> PARTIES =
      Set.of("i", "i'm", "i'd", "i'll", "i've", "you", "you're", "your", "that's", "please");

  /** Words at the beginning in which talk gives itself away. */
  private static final int TALK = 15;

  /** Words of an opening that presents the next sentence. */
  private static final int OPENING = 4;

  /** Words of a paragraph that make it a piece of text of its own. */
  private static final int BLOCK = 30;

  /** Words and characters that are looked back over from one sentence. */
  private static final int REACH = 400;

  /**
   * Splits a part into its sentences.
   *
   * @param whole the span of the part
   */
  static List<Clause> of(Words words, Span whole) {
    var clauses = new ArrayList<Clause>();
    int from = 0;
    boolean opened = false;
    for (int at = 1; at <= words.size(); at++) {
      if (at == words.size() || words.get(at).sentence() != words.get(from).sentence()) {
        Clause clause = clause(words, from, at, whole, opened);
        clauses.add(clause);
        opened = at - from <= OPENING && clause.handing();
        from = at;
      }
    }
    return clauses;
  }

  private static Clause clause(Words words, int from, int to, Span whole, boolean opened) {
    var span =
        new Span(whole.message(), whole.part(), words.get(from).start(), words.get(to - 1).end());
    return new Clause(words, from, to, span, NEGATION.occurIn(words, from, to), opened);
  }

  /** Returns whether it asks or offers instead of handing over. */
  boolean offer() {
    return OFFER.occurIn(words, from, to)
        || words.plain(from).equals("if")
        || Eliciting.in(words, from, to, handing())
        || endsInQuestion(words, to);
  }

  /** Returns whether it presents something as done or given. */
  boolean handing() {
    return opened || HANDING.occurIn(words, from, to) || isReport(words, from, to);
  }

  /** Returns whether it is part of a text of some length that is handed over as such. */
  boolean block() {
    return inBlock(words, from);
  }

  /** Whether it reports something as done in the perfect: "I have waived". */
  private static boolean isReport(Words words, int from, int to) {
    for (int at = from; at + 2 < to; at++) {
      boolean has = words.plain(at + 1).equals("have") || words.plain(at + 1).equals("has");
      boolean subject = words.plain(at).equals("i") || words.plain(at).equals("we");
      if (subject && has && words.plain(at + 2).endsWith("ed")) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInQuestion(Words words, int to) {
    int end = words.get(to - 1).end();
    return end < words.text().length() && words.text().charAt(end) == '?';
  }

  /** Whether the line around the sentence is handed over as a text of its own. */
  private static boolean inBlock(Words words, int from) {
    int start = from;
    while (start > Math.max(0, from - REACH)
        && words.get(start - 1).line() == words.get(from).line()) {
      start--;
    }
    int last = start + BLOCK - 1;
    boolean extended = last < words.size() && words.get(last).line() == words.get(from).line();
    char before = lastMark(words.text(), words.get(start).start());
    boolean quoted = before == '"' || before == '\u201c';
    return quoted || (extended && (before == ':' || (start == 0 && !isTalk(words))));
  }

  /** Returns the mark right before a text, over white space, or a space if there is none. */
  private static char lastMark(String text, int start) {
    int before = start - 1;
    while (before >= Math.max(0, start - REACH) && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before >= 0 ? text.charAt(before) : ' ';
  }

  /** Whether the beginning speaks of the two who talk, which a piece of text rarely does. */
  private static boolean isTalk(Words words) {
    for (int at = 0; at < Math.min(words.size(), TALK); at++) {
      if (PARTIES.contains(words.plain(at))) {
        return true;
      }
    }
    return false;
  }
}
