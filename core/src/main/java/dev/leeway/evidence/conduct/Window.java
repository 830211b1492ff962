package dev.leeway.evidence.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence, or a few neighbouring ones, read as one request.
 *
 * @param from index of the first word
 * @param to one past the last word
 * @param directiveness probability that it asks for something
 * @param question whether it asks to be told something
 * @param negated whether it says not to do what it names
 */
record Window(int from, int to, double directiveness, boolean question, boolean negated) {

  private static final Phrases WISH =
      Phrases.of(
          "please",
          "can you",
          "could you",
          "would you",
          "will you",
          "can i",
          "could i",
          "may i",
          "can we",
          "could we",
          "i want",
          "i need",
          "i'd like",
          "i would like",
          "we need",
          "we want",
          "we'd like",
          "let me",
          "give me",
          "tell me",
          "show me",
          "send me",
          "help me",
          "i'm asking",
          "go ahead",
          "feel free",
          "you should",
          "you must",
          "you have to",
          "make sure",
          "i demand",
          "i expect",
          "your task",
          "how about",
          "what about",
          "do it",
          "just do");

  private static final Phrases NEGATION =
      Phrases.of(
          "don't",
          "do not",
          "never",
          "not to",
          "to not",
          "no need to",
          "mustn't",
          "shouldn't",
          "weren't you",
          "aren't you supposed",
          "not supposed to",
          "you can't",
          "not allowed to");

  private static final Phrases NOT_A_NEGATION =
      Phrases.of("why don't", "why not", "don't you", "don't worry", "don't care", "don't tell me");

  private static final Set<String> ASKING =
      Set.of("who", "what", "which", "where", "when", "why", "how", "whose", "what's", "who's");

  /** Verbs that, first in a sentence, ask for something without naming one of the known deeds. */
  private static final Set<String> IMPERATIVES =
      Set.of(
          "put",
          "add",
          "include",
          "make",
          "do",
          "let",
          "use",
          "try",
          "find",
          "get",
          "open",
          "cancel",
          "solve",
          "check",
          "call",
          "start",
          "stop",
          "help",
          "fix",
          "turn",
          "take",
          "run",
          "keep",
          "list",
          "look",
          "play",
          "read",
          "translate",
          "summarise",
          "summarize",
          "plan",
          "schedule",
          "reserve",
          "order",
          "sign",
          "mark",
          "count",
          "calculate",
          "switch",
          "reset");

  private static final Set<String> OPENERS =
      Set.of(
          "then", "so", "and", "now", "ok", "okay", "just", "also", "but", "great", "good", "yes",
          "please", "well", "oh", "alright");

  /** Words after a negation that it can still govern. */
  private static final int SCOPE = 4;

  /** Returns the sentences, the pairs of neighbours and, if it is short, the whole text. */
  static List<Window> of(Words words, int whole) {
    var sentences = new ArrayList<Window>();
    int from = 0;
    for (int at = 1; at <= words.size(); at++) {
      boolean ends = at == words.size() || words.get(at).sentence() != words.get(from).sentence();
      if (ends) {
        sentences.add(sentence(words, from, at));
        from = at;
      }
    }
    var windows = new ArrayList<>(sentences);
    for (int i = 1; i < sentences.size(); i++) {
      windows.add(joined(sentences.get(i - 1), sentences.get(i)));
    }
    if (sentences.size() > 2 && words.size() <= whole) {
      windows.add(sentences.stream().reduce(Window::joined).orElseThrow());
    }
    return windows;
  }

  private static Window joined(Window a, Window b) {
    return new Window(
        a.from,
        b.to,
        Math.max(a.directiveness, b.directiveness),
        a.question || b.question,
        a.negated || b.negated);
  }

  private static Window sentence(Words words, int from, int to) {
    boolean question = isQuestion(words, from, to);
    double directiveness = .3;
    if (WISH.occurIn(words, from, to) || commands(words, from, to)) {
      directiveness = .98;
    } else if (question) {
      directiveness = .96;
    }
    boolean negated = NEGATION.occurIn(words, from, to) && !NOT_A_NEGATION.occurIn(words, from, to);
    return new Window(from, to, directiveness, question, negated && governsADeed(words, from, to));
  }

  private static boolean isQuestion(Words words, int from, int to) {
    int end = words.get(to - 1).end();
    String text = words.text();
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '"')) {
      end++;
    }
    boolean mark = end < text.length() && text.charAt(end) == '?';
    return mark || ASKING.contains(words.plain(from));
  }

  /** Whether the sentence, or what follows a comma in it, begins with a verb as commands do. */
  private static boolean commands(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (at == from || followsComma(words, at)) {
        int verb = at;
        while (verb < to && OPENERS.contains(words.plain(verb))) {
          verb++;
        }
        if (verb < to && isCommand(words, verb, to)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isCommand(Words words, int at, int to) {
    return IMPERATIVES.contains(words.plain(at))
        || !Deed.of(words.get(at)).isEmpty()
        || !Deed.in(words, at, Math.min(to, at + 2)).isEmpty();
  }

  private static boolean followsComma(Words words, int at) {
    int end = words.get(at - 1).end();
    return end < words.text().length() && words.text().charAt(end) == ',';
  }

  private static boolean governsADeed(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (NEGATION.startAt(words, at)
          && !Deed.in(words, at + 1, Math.min(to, at + 2 + SCOPE)).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
