package dev.leeway.evidence.conduct;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a constraint is about, read once per transcript.
 *
 * @param deeds what must not be done about the subject (for an obligation: leaving it out)
 * @param act stem of the verb that is forbidden, where it is none of the known deeds; else empty
 * @param limits lines that it draws
 * @param literals strings that it protects
 * @param approvable whether it says that somebody may approve what it forbids
 * @param stance whether a role is a view to hold rather than a persona
 */
record ConstraintProfile(
    GoverningConstraint constraint,
    Subject subject,
    Set<Deed> deeds,
    String act,
    List<Limit> limits,
    List<Literal> literals,
    boolean approvable,
    boolean stance) {

  private static final Phrases EXCEPTION =
      Phrases.of(
          "without",
          "unless",
          "except",
          "until",
          "other than",
          "apart from",
          "but",
          "instead",
          "rather than");

  private static final Phrases APPROVAL =
      Phrases.of(
          "approval",
          "approved",
          "permission",
          "authorization",
          "authorisation",
          "authorized",
          "authorised",
          "consent",
          "sign off",
          "unless instructed",
          "unless told",
          "clearance");

  private static final Set<String> POINTING =
      Set.of("it", "its", "them", "they", "this", "that", "these", "those", "such");

  private static final Phrases STANCE =
      Phrases.of(
          "stance",
          "debate",
          "position is",
          "your view",
          "argue",
          "your opinion",
          "believe that",
          "defend",
          "you believe");

  /** How many sentences back a pronoun may point. */
  private static final int BACK = 2;

  ConstraintProfile {
    deeds = Set.copyOf(deeds);
    limits = List.copyOf(limits);
    literals = List.copyOf(literals);
  }

  /**
   * Reads a constraint.
   *
   * @param passage where it stands
   */
  static ConstraintProfile of(GoverningConstraint constraint, Passage passage) {
    Words part = passage.words();
    int from = firstWord(part, constraint.start());
    int to = firstWord(part, constraint.end());
    int pointed = pointedStart(part, from, to);
    int context = neighbourStart(part, pointed, to);
    Words own = Words.of(constraint.text());
    int exception = exceptionStart(part, from, to);
    int act = Subject.actAt(part, from, exception);
    return new ConstraintProfile(
        constraint,
        Subject.of(passage, pointed, from, exception, to),
        deeds(constraint.kind(), part, from, exception),
        act < exception && !Subject.isNoun(part, act) ? part.get(act).stem() : "",
        Limit.in(slice(part, context, to)),
        Literal.in(part, context, to),
        APPROVAL.occurIn(own),
        STANCE.occurIn(own));
  }

  private static int firstWord(Words words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Goes back from sentence to sentence while they point back with a pronoun. */
  private static int pointedStart(Words part, int from, int to) {
    int start = from;
    int end = to;
    for (int back = 0; back < BACK && start > 0 && pointsBack(part, start, end); back++) {
      end = start;
      start = sentenceStart(part, start - 1);
    }
    return start;
  }

  /** Takes in the sentence before as well if both speak of one thing: it may state the limit. */
  private static int neighbourStart(Words part, int from, int to) {
    if (from == 0) {
      return from;
    }
    int before = sentenceStart(part, from - 1);
    return shareSubject(part, before, from, to) ? before : from;
  }

  private static int sentenceStart(Words part, int at) {
    int start = at;
    while (start > 0 && part.get(start - 1).sentence() == part.get(at).sentence()) {
      start--;
    }
    return start;
  }

  private static boolean pointsBack(Words part, int from, int to) {
    for (int at = from; at < to; at++) {
      if (POINTING.contains(part.plain(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two neighbours speak of one thing: a number or a word that is not common. */
  private static boolean shareSubject(Words part, int before, int from, int to) {
    var said = new HashSet<String>();
    for (int at = before; at < from; at++) {
      if (CommonWords.weight(part.get(at)) == 1) {
        said.add(part.get(at).stem());
      }
    }
    for (int at = from; at < to; at++) {
      if (said.contains(part.get(at).stem())) {
        return true;
      }
    }
    return false;
  }

  private static Words slice(Words part, int from, int to) {
    return new Words(part.text(), part.list().subList(from, to), false);
  }

  /** What is excepted is not what is forbidden; an exception at the very start excepts nothing. */
  private static int exceptionStart(Words part, int from, int to) {
    int at = EXCEPTION.first(part, Math.min(from + 2, to), to);
    return at < 0 ? to : at;
  }

  private static Set<Deed> deeds(
      GoverningConstraint.Kind kind, Words part, int from, int exception) {
    return switch (kind) {
      case PROHIBITION -> Deed.in(part, from, exception);
      case OBLIGATION -> EnumSet.of(Deed.WAIVE);
      case ROLE, GOAL -> EnumSet.noneOf(Deed.class);
    };
  }
}
