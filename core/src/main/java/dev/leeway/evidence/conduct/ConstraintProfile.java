package dev.leeway.evidence.conduct;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a constraint is about, read once per transcript.
 *
 * @param subject stems that speak of what it is about, each with a weight in (0, 1]
 * @param attainable sum of the three greatest weights: what a short request can reach
 * @param deeds what must not be done about the subject (for an obligation: leaving it out)
 * @param act stem of the verb that is forbidden, where it is none of the known deeds; else empty
 * @param limits lines that it draws
 * @param literals strings that it protects
 * @param approvable whether it says that somebody may approve what it forbids
 * @param stance whether a role is a view to hold rather than a persona
 */
record ConstraintProfile(
    GoverningConstraint constraint,
    Map<String, Double> subject,
    double attainable,
    Set<Deed> deeds,
    String act,
    List<Limit> limits,
    List<Literal> literals,
    boolean approvable,
    boolean stance) {

  private static final Phrases EXCEPTION =
      Phrases.of(
          "without", "unless", "except", "until", "other than", "apart from", "but", "instead",
          "rather than");

  private static final Phrases NEGATION =
      Phrases.of("not", "don't", "never", "cannot", "can't", "mustn't", "shouldn't", "avoid", "no");

  private static final Phrases APPROVAL =
      Phrases.of(
          "approval", "approved", "permission", "authorization", "authorisation", "authorized",
          "authorised", "consent", "sign off", "unless instructed", "unless told", "clearance");

  private static final Set<String> POINTING =
      Set.of("it", "its", "them", "they", "this", "that", "these", "those", "such");

  private static final Phrases STANCE =
      Phrases.of(
          "stance", "debate", "position is", "your view", "argue", "your opinion", "believe that",
          "defend", "you believe");

  /** How many sentences back a pronoun may point. */
  private static final int BACK = 2;

  /** Words of the sentences around a constraint say less about it than its own. */
  private static final double AROUND = .5;

  /** A verb of doing is read as a deed as well, and others may stand for it. */
  private static final double OF_A_DEED = .4;

  ConstraintProfile {
    subject = Map.copyOf(subject);
    deeds = Set.copyOf(deeds);
    limits = List.copyOf(limits);
    literals = List.copyOf(literals);
  }

  /**
   * Reads a constraint.
   *
   * @param part the words of the passage that it stands in
   */
  static ConstraintProfile of(GoverningConstraint constraint, Words part) {
    int from = firstWord(part, constraint.start());
    int to = firstWord(part, constraint.end());
    int pointed = pointedStart(part, from, to);
    int context = neighbourStart(part, pointed, to);
    Words own = Words.of(constraint.text());
    int exception = exceptionStart(part, from, to);
    String act = act(part, from, exception);
    Map<String, Double> subject = subject(part, pointed, from, exception, to);
    subject.computeIfPresent(act, (stem, weight) -> Math.min(weight, OF_A_DEED));
    return new ConstraintProfile(
        constraint,
        subject,
        attainable(subject),
        deeds(constraint.kind(), part, from, exception),
        act,
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

  private static Map<String, Double> subject(
      Words part, int contextFrom, int from, int exception, int to) {
    Map<String, Integer> elsewhere = countsOutside(part, contextFrom, to);
    var subject = new HashMap<String, Double>();
    for (int at = contextFrom; at < exception; at++) {
      Words.Word word = part.get(at);
      double weight = CommonWords.weight(word) * (at < from ? AROUND : 1);
      if (weight > 0 && !word.number()) {
        // Said once more is emphasis; said often, it is the vocabulary of the whole setting.
        double rarity = 1 / (1 + .5 * Math.max(0, elsewhere.getOrDefault(word.stem(), 0) - 1));
        double deed = Deed.of(word).isEmpty() ? 1 : OF_A_DEED;
        subject.merge(word.stem(), weight * rarity * deed, Math::max);
      }
    }
    return subject;
  }

  private static Map<String, Integer> countsOutside(Words part, int from, int to) {
    var counts = new HashMap<String, Integer>();
    for (int at = 0; at < part.size(); at++) {
      if (at < from || at >= to) {
        counts.merge(part.get(at).stem(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static double attainable(Map<String, Double> subject) {
    return subject.values().stream()
        .sorted((a, b) -> Double.compare(b, a))
        .limit(3)
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  /** Returns the first word with a subject of its own after the negation. */
  private static String act(Words part, int from, int exception) {
    int negation = Math.max(from, NEGATION.first(part, from, exception));
    for (int at = negation; at < exception; at++) {
      if (CommonWords.weight(part.get(at)) > 0) {
        return part.get(at).stem();
      }
    }
    return "";
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
