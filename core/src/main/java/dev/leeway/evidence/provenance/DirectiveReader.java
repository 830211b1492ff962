package dev.leeway.evidence.provenance;

import java.util.List;
import java.util.Set;

/** Tells instructions from statements by their grammar: what leads, and who is spoken to. */
final class DirectiveReader {
  private static final double IMPERATIVE = .45;

  /** Of verbs that only look, or that make and say things in the abstract as often as not. */
  private static final double LOOKING_ONLY = .3;

  private static final int MILD = Act.READ.bit() | Act.CREATE.bit() | Act.SAY.bit();
  private static final double INVITATION = .4;
  private static final double TO_SOMEBODY = .5;
  private static final double UNKNOWN_VERB = .25;
  private static final double ADDRESSED = .15;
  private static final double POLITE = .05;
  private static final double SECRET = .3;
  private static final double FIRST = .3;
  private static final double OF_THE_USER = .2;
  private static final double READER_LABEL = .2;
  private static final double SYSTEM_VOICE = .3;

  /** Stands for a verb that is no known kind of doing; a bit that no {@link Act} has. */
  private static final int UNKNOWN = 1 << 20;

  private static final double SPECIFIC = .2;
  private static final double NAMES_A_TOOL = .3;
  private static final double SHORT_TITLE = .4;
  private static final double CEILING = .95;
  private static final int SHORT = 4;

  private static final Set<String> LEADS =
      Set.copyOf(
          List.of(
              ("please kindly first then now also next finally and just so do but immediately"
                      + " instead additionally lastly second secondly third afterward before after"
                      + " simply always directly quickly or urgent urgently importantly")
                  .split(" ", -1)));

  private static final Set<String> TASK_LABELS =
      Set.copyOf(
          List.of(
              ("todo task note action step instruction important request reminder goal objective"
                      + " urgent attention warning please next command message notice order system"
                      + " assistant user information description content body subject title comment"
                      + " text result response answer output input data summary detail review agent"
                      + " bot robot ai llm chatbot")
                  .split(" ", -1)));

  private static final Set<String> MODALS =
      Set.copyOf(
          List.of("must should need have shall can could will would are may ought".split(" ", -1)));

  private final Vocabulary vocabulary;
  private final Particulars particulars;
  private final Titles titles;

  DirectiveReader(Vocabulary vocabulary) {
    this.titles = new Titles(vocabulary);
    this.particulars = new Particulars(vocabulary);
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a sentence.
   *
   * @param awaited whether the sentence before spoke to a machine and left what to do to this one
   */
  Directive read(String text, Sentence sentence, boolean awaited) {
    List<Token> tokens = sentence.tokens();
    int label = Labels.end(text, tokens);
    int address = ReaderAddress.end(vocabulary, text, tokens);
    int core = Math.max(label, address);
    boolean follows = awaited && core < tokens.size() && Verbs.leads(word(tokens, core));
    boolean toReader = address != ReaderAddress.NONE || follows;
    var cues = new OverrideCues(vocabulary, tokens);
    boolean possible = OverrideCues.possible(vocabulary, tokens);
    boolean aside = possible && cues.setsAside();
    boolean secret = possible && cues.asksForSecrecy();
    if (core == tokens.size()) {
      return toReader || aside ? Directive.address(tokens.size(), aside) : Directive.NONE;
    }
    var cursor = new Cursor(tokens, core);
    boolean spokenTo = cursor.skipLeads() || toReader;
    int verb = verb(text, tokens, core, cursor, spokenTo);
    if (verb == 0 && !toReader && !aside && !secret) {
      return Directive.NONE;
    }
    boolean onlySecret = secret && cues.opensWithNot(core);
    boolean asks =
        (verb != 0 && !onlySecret) || aside || (toReader && Verbs.leads(word(tokens, core)));
    double strength =
        toReader || aside
            ? CEILING
            : asks ? strength(text, sentence, core, cursor.at, verb, spokenTo, cues) : LOOKING_ONLY;
    return new Directive(
        strength,
        acts(tokens.subList(core, tokens.size())),
        (verb & Act.SAY.bit()) != 0 || (toReader && wordsAreAsked(tokens, core)),
        toReader || aside,
        toReader,
        secret,
        asks,
        content(tokens.subList(core, tokens.size())),
        toReader ? core : 0);
  }

  private double content(List<Token> tokens) {
    return tokens.stream().mapToDouble(token -> vocabulary.weight(token.id())).sum();
  }

  private boolean wordsAreAsked(List<Token> tokens, int core) {
    for (int i = core; i < tokens.size(); i++) {
      String word = word(tokens, i);
      if ((Act.of(word) & Act.SAY.bit()) != 0 || word.equals("word") || word.equals("summary")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the kinds of doing asked for; {@link #UNKNOWN} of a verb that is none of them; or 0.
   */
  private int verb(String text, List<Token> tokens, int core, Cursor cursor, boolean spokenTo) {
    int at = cursor.at;
    int verb = at < tokens.size() ? Act.base(word(tokens, at)) : 0;
    if (verb != 0 && !titles.isNoun(text, tokens, at)) {
      return verb | doingOfObject(tokens, at);
    }
    if (spokenTo && at < tokens.size() && verb == 0) {
      int later = laterVerb(text, tokens, core);
      return later == 0 ? UNKNOWN : later;
    }
    return laterVerb(text, tokens, core);
  }

  private double strength(
      String text,
      Sentence sentence,
      int core,
      int verbAt,
      int verb,
      boolean spokenTo,
      OverrideCues cues) {
    List<Token> tokens = sentence.tokens();
    boolean specific = particulars.in(text, tokens.subList(core, tokens.size()));
    boolean tool = tokens.stream().skip(core).anyMatch(this::looksLikeTool);
    double strength = verb == UNKNOWN ? UNKNOWN_VERB : ofVerb(verb);
    strength += spokenTo ? specific ? ADDRESSED : POLITE : 0;
    strength += (specific ? SPECIFIC : 0) + (tool ? NAMES_A_TOOL : 0);
    strength += cues.asksForSecrecy() ? SECRET : 0;
    strength += cues.comesFirst() ? FIRST : 0;
    strength += cues.speaksOfTheUser() ? OF_THE_USER : 0;
    strength += isSystem(text, sentence) ? SYSTEM_VOICE : 0;
    strength += specific && isReaderLabel(text, tokens) ? READER_LABEL : 0;
    if (tokens.size() <= SHORT && !specific && !spokenTo) {
      strength *= SHORT_TITLE;
    }
    boolean invites = invites(tokens, verbAt) || isLink(text, sentence);
    strength *= invites ? INVITATION : assigns(text, tokens, core) ? TO_SOMEBODY : 1;
    return Math.min(CEILING, strength);
  }

  /** "Agent: restart ...", which may also be a line of a dialogue. */
  private boolean isReaderLabel(String text, List<Token> tokens) {
    Token first = tokens.getFirst();
    return vocabulary.isReader(first.id())
        && first.end() < text.length()
        && text.charAt(first.end()) == ':';
  }

  /** "[system] ..." or "SYSTEM NOTE: ...", which content has no business to begin with. */
  private boolean isSystem(String text, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    if (!vocabulary.word(tokens.getFirst().id()).equals("system") || tokens.size() < 3) {
      return false;
    }
    int next = tokens.get(0).end();
    boolean bracket = next < text.length() && "]:>)".indexOf(text.charAt(next)) >= 0;
    return bracket || TASK_LABELS.contains(word(tokens, 1));
  }

  /** "[Reset your password](address)": what a page offers to whoever clicks. */
  private static boolean isLink(String text, Sentence sentence) {
    String words = text.substring(sentence.start(), sentence.end());
    return words.startsWith("[") && words.contains("](");
  }

  /** "Ann: send the slides" gives a task to somebody by name. */
  private boolean assigns(String text, List<Token> tokens, int label) {
    if (label == 0 || tokens.get(0).end() + 1 >= text.length()) {
      return false;
    }
    Token first = tokens.get(0);
    boolean single = text.charAt(first.end()) == ':';
    return single
        && Character.isUpperCase(text.charAt(first.start()))
        && Character.isLowerCase(text.charAt(first.end() - 1))
        && !TASK_LABELS.contains(word(tokens, 0));
  }

  /** A verb of doing joined to a noun as programs join them: {@code make_booking}. */
  private boolean looksLikeTool(Token token) {
    String word = vocabulary.word(token.id());
    int join = word.indexOf('_');
    return join > 0 && Act.base(word.substring(0, join)) != 0;
  }

  /** "Make a reservation" is booking, not making. */
  private int doingOfObject(List<Token> tokens, int verb) {
    int acts = 0;
    for (int i = verb + 1; i < Math.min(tokens.size(), verb + SHORT); i++) {
      acts |= Act.noun(word(tokens, i));
    }
    return acts;
  }

  private static double ofVerb(int verb) {
    return (verb & ~MILD) == 0 ? LOOKING_ONLY : IMPERATIVE;
  }

  /** "Join us", "click here": what advertisements ask of people. */
  private boolean invites(List<Token> tokens, int verb) {
    return verb + 1 < tokens.size()
        && List.of("us", "here", "our").contains(word(tokens, verb + 1));
  }

  /** A request inside the sentence: "... , please send", "... you must delete", ", then pay". */
  private int laterVerb(String text, List<Token> tokens, int core) {
    boolean answering = OverrideCues.whenAnswering(vocabulary, tokens, core);
    for (int i = core + 1; i < tokens.size(); i++) {
      String word = word(tokens, i);
      boolean asked = word.equals("please") || word.equals("kindly");
      boolean modal = i + 1 < tokens.size() && isYou(word) && MODALS.contains(word(tokens, i + 1));
      int head = asked ? i + 1 : modal ? afterModal(tokens, i + 1) : i;
      boolean asksToSay = answering && followsComma(text, tokens, i) && Verbs.leads(word);
      if (asksToSay) {
        int say = Act.base(nextSay(tokens, i));
        return say == 0 ? UNKNOWN : say;
      }
      boolean clause =
          asked || modal || (followsComma(text, tokens, i) && opensClause(tokens, core));
      if (clause && head < tokens.size() && !titles.isNoun(text, tokens, head)) {
        int verb = Act.base(word(tokens, head));
        if (verb != 0) {
          return verb;
        }
      }
    }
    return 0;
  }

  private String nextSay(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if ((Act.base(word(tokens, i)) & Act.SAY.bit()) != 0) {
        return word(tokens, i);
      }
    }
    return "";
  }

  private int afterModal(List<Token> tokens, int modal) {
    int at = modal + 1;
    while (at < tokens.size() && List.of("to", "first", "now", "also").contains(word(tokens, at))) {
      at++;
    }
    return at;
  }

  private boolean opensClause(List<Token> tokens, int core) {
    return List.of(
            "if",
            "when",
            "before",
            "after",
            "once",
            "in",
            "as",
            "for",
            "to",
            "while",
            "upon",
            "instead",
            "whenever")
        .contains(word(tokens, core));
  }

  private static boolean followsComma(String text, List<Token> tokens, int at) {
    int end = tokens.get(at - 1).end();
    return end < tokens.get(at).start() && text.charAt(end) == ',';
  }

  private static boolean isYou(String word) {
    return word.equals("you")
        || word.equals("u")
        || word.equals("assistant")
        || word.equals("agent");
  }

  private int acts(List<Token> tokens) {
    int acts = 0;
    for (Token token : tokens) {
      acts |= vocabulary.acts(token.id());
    }
    return acts;
  }

  private String word(List<Token> tokens, int at) {
    return vocabulary.word(tokens.get(at).id());
  }

  /** Walks past what leads up to the verb, and notes whether the reader is spoken to. */
  private final class Cursor {
    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens, int at) {
      this.tokens = tokens;
      this.at = at;
    }

    boolean skipLeads() {
      boolean addressed = false;
      boolean moved = true;
      while (moved && at < tokens.size()) {
        int before = at;
        boolean polite = is(at, "please") || is(at, "kindly");
        boolean spokenTo = skipAddress();
        addressed = addressed || polite || spokenTo;
        if (at == before && LEADS.contains(word(tokens, at)) && at + 1 < tokens.size()) {
          at++;
        }
        moved = at > before;
      }
      return addressed;
    }

    private boolean skipAddress() {
      boolean modalFirst =
          at + 1 < tokens.size()
              && MODALS.contains(word(tokens, at))
              && isYou(word(tokens, at + 1));
      boolean youFirst =
          at + 1 < tokens.size()
              && isYou(word(tokens, at))
              && MODALS.contains(word(tokens, at + 1));
      if (modalFirst || youFirst) {
        at = afterModal(tokens, at + 1);
        return true;
      }
      boolean want =
          is(at, "i") && (is(at + 1, "need") || is(at + 1, "want") || is(at + 1, "would"));
      for (int i = at + 1; want && i < Math.min(at + 5, tokens.size() - 1); i++) {
        if (is(i, "you")) {
          at = is(i + 1, "to") ? i + 2 : i + 1;
          return true;
        }
      }
      boolean sure = (is(at, "make") || is(at, "be")) && is(at + 1, "sure");
      boolean remember = is(at, "remember") || (is(at, "don") && is(at + 2, "forget"));
      boolean ahead = is(at, "go") && is(at + 1, "ahead");
      if (sure || remember || ahead) {
        at += sure || ahead ? 2 : is(at, "remember") ? 1 : 3;
        return true;
      }
      return false;
    }

    private boolean is(int index, String word) {
      return index < tokens.size() && word(tokens, index).equals(word);
    }
  }
}
