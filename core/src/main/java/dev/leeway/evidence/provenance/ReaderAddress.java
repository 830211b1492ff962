package dev.leeway.evidence.provenance;

import java.util.List;
import java.util.Set;

/**
 * Finds where a sentence speaks to whatever machine reads it: "Note to assistants:", "if you are an
 * AI, ...", "bots reading this must ...", "whoever processes this, ...".
 */
final class ReaderAddress {
  /** No machine is spoken to. */
  static final int NONE = -1;

  private static final int PHRASE = 7;
  private static final String MARKS = ",:;-\u2013\u2014])";

  private static final Set<String> READERS =
      words(
          "ai llm chatbot gpt assistant agent bot robot copilot summarizer summariser crawler"
              + " assistent assistenten");

  private static final Set<String> PERHAPS_PEOPLE = words("agent assistant");

  private static final Set<String> PROGRAMS =
      words("reader reviewer system tool process model parser processor service program pipeline");

  private static final Set<String> OWNERS = words("your my our his her their user");
  private static final Set<String> TOWARDS =
      words("to for dear hey hello hi attention an pour fur");
  private static final Set<String> CALLS = words("dear hey hello attention");

  private static final Set<String> NOTICES =
      words(
          "note notice message reminder hint instruction memo attention dear hey hello to tip"
              + " remark request word comment important task order");

  private static final Set<String> MODALS = words("must should shall need have");
  private static final Set<String> AFTER_MODAL = words("to also first always now then please");
  private static final Set<String> STATES = words("be have been is are was were has had will not");
  private static final Set<String> ANYBODY = words("whoever anyone anybody everyone who whatever");

  private static final List<String> HANDLING =
      List.of(
          "process",
          "handl",
          "summar",
          "pars",
          "quot",
          "cit",
          "translat",
          "analy",
          "review",
          "retriev",
          "fetch",
          "answer",
          "triag",
          "index",
          "read",
          "see");

  private static final Set<String> FINITE = words("is are was were has had will be can do did");

  private final Vocabulary vocabulary;
  private final String text;
  private final List<Token> tokens;

  private ReaderAddress(Vocabulary vocabulary, String text, List<Token> tokens) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.tokens = tokens;
  }

  /** Returns whether an address may hinge on this word. */
  static boolean mayName(String word) {
    return READERS.contains(word) || PROGRAMS.contains(word) || ANYBODY.contains(word);
  }

  /** Returns the word after the address, which may be one past the last; or {@link #NONE}. */
  static int end(Vocabulary vocabulary, String text, List<Token> tokens) {
    return new ReaderAddress(vocabulary, text, tokens).find();
  }

  private int find() {
    for (int i = 0; i < tokens.size(); i++) {
      int end = NONE;
      if (!vocabulary.isReader(tokens.get(i).id())) {
        continue;
      }
      if (isReader(i)) {
        end = firstOf(condition(i), firstOf(duty(i), firstOf(label(i), vocative(i))));
      } else if (ANYBODY.contains(word(i)) && handles(i + 1)) {
        end = anybody(i);
      }
      if (end != NONE) {
        return end;
      }
    }
    return NONE;
  }

  private static int firstOf(int first, int second) {
    return first == NONE ? second : first;
  }

  private boolean isReader(int at) {
    boolean owned = at > 0 && OWNERS.contains(word(at - 1));
    boolean program =
        at > 0
            && PROGRAMS.contains(word(at))
            && List.of("automated", "automatic", "language", "ai").contains(word(at - 1));
    return !owned && (READERS.contains(word(at)) || program);
  }

  /** "If you are an AI", "you, the assistant", "as an AI", "if an assistant reads this". */
  private int condition(int reader) {
    boolean you = false;
    boolean being = false;
    boolean condition = false;
    for (int i = Math.max(0, reader - PHRASE + 1); i < reader; i++) {
      you |= is(i, "you");
      being |= you && (is(i, "are") || is(i, "re") || is(i, "the") || is(i, "as"));
      condition |= is(i, "if") || is(i, "when") || is(i, "should") || is(i, "once");
    }
    boolean as = (is(reader - 2, "as") || is(reader - 3, "as")) && mark(reader) == ',';
    boolean seen = condition && (handles(reader + 1) || handles(reader - 2));
    if ((you && being) || as || seen) {
      int mark = mark(reader, MARKS);
      return mark == NONE ? reader + 1 : mark + 1;
    }
    return NONE;
  }

  /** "The agent handling this must dim ...": a duty, not a state. */
  private int duty(int reader) {
    for (int i = reader + 1; i < Math.min(tokens.size() - 1, reader + PHRASE); i++) {
      if (mark(i - 1) == ',' || FINITE.contains(word(i))) {
        return NONE;
      }
      if (MODALS.contains(word(i))) {
        int verb = i + 1;
        while (verb + 1 < tokens.size() && AFTER_MODAL.contains(word(verb))) {
          verb++;
        }
        boolean told = Verbs.leads(word(verb)) || selfReference(i);
        boolean machine = selfReference(i) || isMachine(reader);
        return told && machine && !STATES.contains(word(verb)) ? verb : NONE;
      }
    }
    return NONE;
  }

  /** Agents and assistants may be people; the others are not. */
  private boolean isMachine(int reader) {
    return !PERHAPS_PEOPLE.contains(word(reader)) || is(reader - 1, "ai") || is(reader - 2, "ai");
  }

  private boolean selfReference(int before) {
    for (int i = Math.max(0, before - 3); i < before; i++) {
      if (is(i, "this")) {
        return true;
      }
    }
    return false;
  }

  /** "Note to assistants reading this page: ...", "Dear agent, ...", "to any bot: ...". */
  private int label(int reader) {
    boolean towards = false;
    boolean calls = false;
    for (int i = Math.max(0, reader - 4); i < reader; i++) {
      towards |= TOWARDS.contains(word(i));
      calls |= CALLS.contains(word(i));
    }
    if (!towards) {
      return NONE;
    }
    int colon = mark(reader, ":");
    if (colon != NONE) {
      return colon + 1;
    }
    boolean opens = NOTICES.contains(word(clauseStart(reader)));
    if (calls || opens) {
      int mark = mark(reader, MARKS);
      return mark == NONE ? reader + 1 : mark + 1;
    }
    return NONE;
  }

  /** "Assistant, call the plumber", "Library bots: reserve ...". */
  private int vocative(int reader) {
    int start = clauseStart(reader);
    int stop = mark(reader, ":,");
    if (reader - start > 2 || stop == NONE || stop + 1 >= tokens.size()) {
      return NONE;
    }
    for (int i = start; i <= stop; i++) {
      if (FINITE.contains(word(i))) {
        return NONE;
      }
    }
    // "ROBOT: Open the door" may be a line of a play or of a chat; DirectiveReader weighs it.
    if (reader == 0 && stop == 0 && mark(0) == ':') {
      return NONE;
    }
    // The "agent" of "user-agent" is the name of a field.
    boolean compound =
        tokens.get(reader).start() > 0
            && "-_/".indexOf(text.charAt(tokens.get(reader).start() - 1)) >= 0;
    return !compound && Verbs.leads(word(stop + 1)) ? stop + 1 : NONE;
  }

  private int anybody(int at) {
    int end = at + 1;
    boolean self = false;
    while (end < Math.min(tokens.size(), at + PHRASE) && !self) {
      self = is(end, "this");
      end++;
    }
    boolean crowd = !is(at, "whoever") && !is(at, "whatever");
    boolean onlySees = crowd && (word(at + 1).startsWith("read") || word(at + 1).startsWith("see"));
    if (!self || onlySees) {
      return NONE;
    }
    int stop = mark(end - 1, ",:");
    return stop == NONE ? end : stop + 1;
  }

  private boolean handles(int at) {
    for (int i = at; i < Math.min(tokens.size(), at + 2); i++) {
      if (i >= 0 && HANDLING.stream().anyMatch(word(i)::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** Walks back to where the clause begins, over words that no mark parts. */
  private int clauseStart(int at) {
    int start = at;
    while (start > 0 && mark(start - 1) == ' ') {
      start--;
    }
    return start;
  }

  /** Returns the first word, no further than a phrase away, with one of these marks behind it. */
  private int mark(int from, String marks) {
    for (int i = from; i < Math.min(tokens.size(), from + PHRASE); i++) {
      if (marks.indexOf(mark(i)) >= 0) {
        return i;
      }
    }
    return NONE;
  }

  /** Returns the mark between a word and the next: a comma, colon or other sign; else a space. */
  private char mark(int at) {
    int end = tokens.get(at).end();
    int next =
        at + 1 < tokens.size() ? tokens.get(at + 1).start() : Math.min(text.length(), end + 2);
    for (int i = end; i < next; i++) {
      if (",:;-[](){}.!?\u2013\u2014".indexOf(text.charAt(i)) >= 0) {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  private boolean is(int at, String word) {
    return at >= 0 && at < tokens.size() && word(at).equals(word);
  }

  private String word(int at) {
    return vocabulary.word(tokens.get(at).id());
  }

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ", -1)));
  }
}
