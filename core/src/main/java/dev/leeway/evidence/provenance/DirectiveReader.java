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

  private static final Set<String> AFTER_NOUNS =
      Set.copyOf(List.of("of for on is was are and at has were in be with from by".split(" ", -1)));

  private static final Set<String> TASK_LABELS =
      Set.copyOf(
          List.of(
              ("todo task note action step instruction important request reminder goal objective"
                      + " urgent attention warning please next command message notice order system"
                      + " assistant user information description content body subject title comment"
                      + " text result response answer output input data summary detail review")
                  .split(" ", -1)));

  private static final Set<String> MODALS =
      Set.copyOf(
          List.of("must should need have shall can could will would are may ought".split(" ", -1)));

  private final Vocabulary vocabulary;

  DirectiveReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Directive read(String text, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int label = afterLabel(text, tokens);
    if (label == tokens.size()) {
      return Directive.NONE;
    }
    var cursor = new Cursor(tokens, label);
    boolean addressed = cursor.skipLeads();
    boolean overrides = OverrideCues.in(vocabulary, tokens);
    int verb = cursor.at < tokens.size() ? Act.base(word(tokens, cursor.at)) : 0;
    double strength = strengthOfVerb(text, verb, addressed, cursor, tokens);
    if (strength == 0) {
      verb = laterVerb(text, tokens);
      strength = verb == 0 ? 0 : ofVerb(verb);
    }
    boolean tool = tokens.stream().skip(label).anyMatch(this::looksLikeTool);
    if (strength == 0 && !overrides) {
      return Directive.NONE;
    }
    boolean specific = isSpecific(text, tokens.subList(label, tokens.size()));
    strength += (addressed ? ADDRESSED : 0) + (specific ? SPECIFIC : 0);
    strength += tool ? NAMES_A_TOOL : 0;
    if (tokens.size() <= SHORT && !specific && !addressed) {
      strength *= SHORT_TITLE;
    }
    boolean invites = invites(tokens, cursor.at) || isLink(text, sentence);
    strength *= invites ? INVITATION : assigns(text, tokens, label) ? TO_SOMEBODY : 1;
    strength = Math.min(CEILING, overrides ? CEILING : strength);
    boolean saying = (verb & Act.SAY.bit()) != 0;
    return new Directive(strength, acts(tokens), saying, overrides);
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

  private double strengthOfVerb(
      String text, int verb, boolean addressed, Cursor cursor, List<Token> tokens) {
    if (verb != 0 && !isNoun(text, tokens, cursor.at)) {
      return ofVerb(verb | doingOfObject(tokens, cursor.at));
    }
    return addressed && cursor.at < tokens.size() ? UNKNOWN_VERB : 0;
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

  /**
   * A word of doing before "of", "for", "on", "is" or a date heads a title: "Update on the plan".
   */
  private boolean isNoun(String text, List<Token> tokens, int at) {
    if (at + 1 >= tokens.size() || ",:;|-_(./".indexOf(text.charAt(tokens.get(at).end())) >= 0) {
      return true;
    }
    String next = word(tokens, at + 1);
    boolean visit = next.equals("to") && Act.base(word(tokens, at)) == Act.READ.bit();
    return visit || AFTER_NOUNS.contains(next);
  }

  /** A request inside the sentence: "... , please send", "... you must delete", ", then pay". */
  private int laterVerb(String text, List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      String word = word(tokens, i);
      boolean asked = word.equals("please") || word.equals("kindly");
      boolean modal = i + 1 < tokens.size() && isYou(word) && MODALS.contains(word(tokens, i + 1));
      int head = asked ? i + 1 : modal ? afterModal(tokens, i + 1) : i;
      boolean clause = asked || modal || (followsComma(text, tokens, i) && opensClause(tokens));
      if (clause && head < tokens.size() && !isNoun(text, tokens, head)) {
        int verb = Act.base(word(tokens, head));
        if (verb != 0) {
          return verb;
        }
      }
    }
    return 0;
  }

  private int afterModal(List<Token> tokens, int modal) {
    int at = modal + 1;
    while (at < tokens.size() && List.of("to", "first", "now", "also").contains(word(tokens, at))) {
      at++;
    }
    return at;
  }

  private boolean opensClause(List<Token> tokens) {
    return List.of(
            "if", "when", "before", "after", "once", "in", "as", "for", "to", "while", "upon")
        .contains(word(tokens, 0));
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

  private static int afterLabel(String text, List<Token> tokens) {
    for (int i = 0; i < Math.min(SHORT, tokens.size()); i++) {
      int end = tokens.get(i).end();
      boolean quote = end < text.length() && "\"'*".indexOf(text.charAt(end)) >= 0;
      int colon = quote ? end + 1 : end;
      if (colon < text.length() && text.charAt(colon) == ':') {
        return joined(tokens, i + 1);
      }
    }
    boolean numbered = !tokens.isEmpty() && Character.isDigit(text.charAt(tokens.get(0).start()));
    return numbered ? 1 : 0;
  }

  /** A name with underscores stands after its pieces once more, as a whole. */
  private static int joined(List<Token> tokens, int at) {
    int next = at;
    while (next < tokens.size() && tokens.get(next).start() < tokens.get(at - 1).end()) {
      next++;
    }
    return next;
  }

  private boolean isSpecific(String text, List<Token> tokens) {
    boolean heading = isHeading(text, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      double weight = vocabulary.weight(token.id());
      boolean name = i > 0 && !heading && weight > 0 && isName(text, token.start());
      if (weight >= Vocabulary.DIGIT_WEIGHT || name || (i > 0 && isQuoted(text, token.start()))) {
        return true;
      }
    }
    return false;
  }

  /** Capitals throughout: "Review the Plan" heads a section, and names nobody. */
  private boolean isHeading(String text, List<Token> tokens) {
    return tokens.stream()
        .filter(token -> vocabulary.weight(token.id()) > 0)
        .allMatch(token -> !Character.isLowerCase(text.charAt(token.start())));
  }

  private static boolean isQuoted(String text, int at) {
    return at >= 2
        && "'\"`\u201c".indexOf(text.charAt(at - 1)) >= 0
        && !Character.isLetterOrDigit(text.charAt(at - 2));
  }

  /** A capital within a clause, after a word in small letters. */
  private static boolean isName(String text, int at) {
    return at >= 2
        && Character.isUpperCase(text.charAt(at))
        && text.charAt(at - 1) == ' '
        && Character.isLowerCase(text.charAt(at - 2));
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
