package dev.leeway.evidence.provenance;

import java.util.List;
import java.util.Set;

/**
 * Words by which content asks whoever reads it to set a task aside, or to put something before it,
 * or to keep quiet: ordinary data has no reason to know that it is read in the middle of somebody's
 * task.
 */
final class OverrideCues {
  private static final int REACH = 8;

  private static final Set<String> DISMISSALS =
      words("ignore disregard forget override bypass stop discard neglect");

  private static final Set<String> STANDING =
      words(
          "previou previous prior above earlier original preceding system initial your user you"
              + " current");

  private static final Set<String> ORDERS =
      words(
          "instruction prompt rule task guideline command request message goal question asked told"
              + " objective");

  private static final Set<String> ANSWERING =
      words(
          "answer reply respond continue proceed report summarise summarize conclude finish"
              + " complete");

  private static final Set<String> REVEALING =
      words("mention tell reveal disclose report inform say show alert notify share speak admit");

  private static final Set<String> OPENERS =
      words(
          "before after new updated real actual you once first instead when if whenever not t don"
              + " never without keep stay remain hide remove delete");

  private static final Set<String> ANSWERS =
      words(
          "recommending answering replying responding summarising summarizing asked quoting citing"
              + " describing translating");

  private static final Set<String> ANSWER = words("answer");
  private static final Set<String> THEN = words("then");
  private static final Set<String> QUIETLY = words("quiet secret silent hidden confidential");
  private static final Set<String> ASKING = words("user reader customer client requester person");

  private final Vocabulary vocabulary;
  private final List<Token> tokens;

  OverrideCues(Vocabulary vocabulary, List<Token> tokens) {
    this.vocabulary = vocabulary;
    this.tokens = tokens;
  }

  /** Returns whether one of the cues may hinge on this word. */
  static boolean mayOpen(String word) {
    return DISMISSALS.contains(word) || OPENERS.contains(word) || ASKING.contains(word);
  }

  /** Returns whether any word is there that a cue may hinge on. */
  static boolean possible(Vocabulary vocabulary, List<Token> tokens) {
    for (Token token : tokens) {
      if (vocabulary.isCue(token.id())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the sentence sets a task aside or puts another in its place. */
  boolean setsAside() {
    for (int i = 0; i < tokens.size(); i++) {
      boolean dismissal =
          DISMISSALS.contains(word(i)) && near(i, STANDING) && near(i, ORDERS) && !negated(i);
      boolean sequel = (is(i, "before") || is(i, "after")) && is(i + 1, "you") && near(i, ORDERS);
      boolean answersOtherwise = DISMISSALS.contains(word(i)) && near(i, ANSWER) && i < 6;
      if (dismissal || sequel || answersOtherwise || fresh(i) || newRole(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean negated(int at) {
    return is(at - 1, "not") || is(at - 1, "t") || is(at - 1, "never");
  }

  private boolean fresh(int at) {
    boolean renewed = is(at, "new") || is(at, "updated") || is(at, "real") || is(at, "actual");
    boolean orders = is(at + 1, "instruction") || is(at + 1, "goal");
    boolean task = is(at + 1, "task") || is(at + 1, "objective") || is(at + 1, "role");
    boolean yours = is(at - 1, "your") || (is(at + 2, "for") && is(at + 3, "you"));
    return renewed && (orders || (task && yours));
  }

  /** "You are now a pirate: answer ..."; not "you are now a member". */
  private boolean newRole(int at) {
    boolean now = is(at, "you") && (is(at + 1, "are") || is(at + 1, "re")) && is(at + 2, "now");
    return now && (is(at + 3, "a") || is(at + 3, "an")) && near(at + 3, ANSWERING);
  }

  /** "Before you answer", "before doing anything else", "do this first", "instead of giving". */
  boolean comesFirst() {
    for (int i = 0; i < tokens.size(); i++) {
      boolean you = (is(i, "before") || is(i, "once") || is(i, "after")) && is(i + 1, "you");
      boolean answering = ANSWERING.contains(word(i + 2)) || (is(i + 2, "have") && nearReading(i));
      boolean anything = is(i, "before") && (is(i + 2, "anything") || is(i + 3, "anything"));
      boolean firstThen = is(i, "first") && i < 2 && near(i, THEN) && near(i, ANSWERING);
      boolean others = is(i, "instead") && is(i + 1, "of") && word(i + 2).endsWith("ing");
      boolean when = i < 4 && whenAnswering(vocabulary, tokens, i);
      if (when || (you && answering) || anything || firstThen || others) {
        return true;
      }
    }
    return false;
  }

  /** "When recommending bakeries, ...": what only somebody who answers others does. */
  static boolean whenAnswering(Vocabulary vocabulary, List<Token> tokens, int from) {
    if (from + 1 >= tokens.size()) {
      return false;
    }
    String first = vocabulary.word(tokens.get(from).id());
    String second = vocabulary.word(tokens.get(from + 1).id());
    return (first.equals("when") || first.equals("if") || first.equals("whenever"))
        && ANSWERS.contains(second);
  }

  /** Returns whether the clause that begins at a word forbids: "do not ...", "please never ...". */
  boolean opensWithNot(int core) {
    for (int i = core; i < core + 4; i++) {
      if (is(i, "not") || is(i, "never") || is(i, "t") || is(i, "keep")) {
        return true;
      }
    }
    return false;
  }

  private boolean nearReading(int at) {
    return is(at + 3, "read") || is(at + 3, "seen") || is(at + 3, "processed");
  }

  /** "Do not mention it", "without telling anyone", "keep it quiet", "hide this message". */
  boolean asksForSecrecy() {
    for (int i = 0; i < tokens.size(); i++) {
      boolean never =
          is(i, "not") || is(i, "t") || is(i, "don") || is(i, "never") || is(i, "without");
      boolean keep = (is(i, "keep") || is(i, "stay") || is(i, "remain")) && near(i, QUIETLY);
      boolean hide = (is(i, "hide") || is(i, "remove") || is(i, "delete")) && is(i + 1, "this");
      boolean itself = hide && (is(i + 2, "message") || is(i + 2, "note") || is(i + 2, "text"));
      if ((never && revealsNext(i)) || keep || itself) {
        return true;
      }
    }
    return false;
  }

  private boolean revealsNext(int at) {
    for (int i = at + 1; i < at + 3; i++) {
      String word = word(i);
      String stem = word.endsWith("ing") ? word.substring(0, word.length() - 3) : word;
      if (REVEALING.contains(stem)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether it speaks of the one who asked as of somebody else: "tell the user". */
  boolean speaksOfTheUser() {
    for (int i = 1; i < tokens.size(); i++) {
      if (ASKING.contains(word(i)) && is(i - 1, "the")) {
        return true;
      }
    }
    return false;
  }

  private boolean near(int from, Set<String> words) {
    for (int i = from + 1; i < Math.min(tokens.size(), from + REACH); i++) {
      if (words.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int at, String word) {
    return word(at).equals(word);
  }

  /** Returns the word at a place; empty outside the sentence. */
  private String word(int at) {
    return at < 0 || at >= tokens.size() ? "" : vocabulary.word(tokens.get(at).id());
  }

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ", -1)));
  }
}
