package dev.leeway.evidence.conduct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a constraint is about.
 *
 * @param weights stems that speak of it, each with a weight in (0, 1]
 * @param objects the things that its verb is about, "the essay, or any paragraph of it" being two;
 *     each with the weights of its words, the last one counting most; empty where only a pronoun
 *     says what is meant
 */
record Subject(Map<String, Double> weights, List<Map<String, Double>> objects) {

  private static final Phrases NEGATION =
      Phrases.of("not", "don't", "never", "cannot", "can't", "mustn't", "shouldn't", "avoid", "no");

  /** Words right before a verb in a sentence that forbids; before a noun stand others. */
  private static final Set<String> BEFORE_A_VERB =
      Set.of(
          "not",
          "don't",
          "never",
          "cannot",
          "can't",
          "mustn't",
          "shouldn't",
          "avoid",
          "or",
          "and",
          "to",
          "you",
          "please",
          "ever",
          "is",
          "are",
          "be",
          "been");

  private static final Set<String> BETWEEN_OBJECTS = Set.of("or", "and", "nor");

  private static final Set<String> ENDS_AN_OBJECT =
      Set.of(
          "to", "for", "with", "on", "in", "about", "before", "after", "outside", "from", "by",
          "at", "until", "during", "when", "while", "if", "that", "because", "as", "than", "into");

  private static final Set<String> POINTING =
      Set.of("it", "them", "this", "that", "these", "those", "so");

  /** Words of the sentences around a constraint say less about it than its own. */
  private static final double AROUND = .5;

  /** A verb of doing is read as a deed as well, and others may stand for it. */
  private static final double OF_A_DEED = .4;

  /** What stands before the last word of an object narrows it down, and may be left out. */
  private static final double MODIFIER = .5;

  /** A request names this share of what only the sentences around a pronoun say. */
  private static final double NAMED = .6;

  Subject {
    weights = Collections.unmodifiableMap(weights);
    objects = List.copyOf(objects);
  }

  /**
   * Reads a constraint's subject.
   *
   * @param passage where it stands
   * @param context first word of the sentences that its pronouns point to
   * @param from its own first word
   * @param exception where it begins to say what is excepted, or its end
   * @param to one past its last word
   */
  static Subject of(Passage passage, int context, int from, int exception, int to) {
    Words part = passage.words();
    int act = actAt(part, from, exception);
    Map<String, Double> weights = weights(passage, context, from, exception, to);
    if (act < exception && !isNoun(part, act)) {
      weights.computeIfPresent(part.get(act).stem(), (stem, weight) -> Math.min(weight, OF_A_DEED));
    }
    return new Subject(weights, objects(part, act, exception));
  }

  /** Returns the index of the first word with a meaning of its own after the negation. */
  static int actAt(Words part, int from, int exception) {
    int at = Math.max(from, NEGATION.first(part, from, exception));
    while (at < exception && CommonWords.weight(part.get(at)) == 0) {
      at++;
    }
    return at;
  }

  boolean has(String stem) {
    return weights.containsKey(stem);
  }

  double weight(String stem) {
    return weights.getOrDefault(stem, 0.0);
  }

  /** Returns the weight of the distinct subject words among the words in {@code [from, to)}. */
  double mass(Words words, int from, int to) {
    return shared(words, from, to).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Returns how fully the words name any one of the objects, in [0, 1]. */
  double coverage(Words words, int from, int to) {
    Map<String, Double> shared = shared(words, from, to);
    if (objects.isEmpty()) {
      double mass = shared.values().stream().mapToDouble(Double::doubleValue).sum();
      return Math.min(1, mass / (NAMED * attainable()));
    }
    double heaviest = objects.stream().mapToDouble(Subject::weight).max().orElseThrow();
    double best = 0;
    for (Map<String, Double> object : objects) {
      double named = 0;
      for (var word : object.entrySet()) {
        named += shared.containsKey(word.getKey()) ? word.getValue() : 0;
      }
      // Of "any information, advice or remedy" the first is next to nothing, however fully named.
      best = Math.max(best, named / weight(object) * Math.min(1, weight(object) / heaviest));
    }
    return best;
  }

  private static double weight(Map<String, Double> object) {
    return object.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private Map<String, Double> shared(Words words, int from, int to) {
    Map<String, Double> shared = new LinkedHashMap<>(8);
    for (int at = from; at < to; at++) {
      String stem = words.get(at).stem();
      Double weight = weights.get(stem);
      if (weight != null) {
        shared.put(stem, weight);
      }
    }
    return shared;
  }

  private double attainable() {
    return weights.values().stream()
        .sorted((a, b) -> Double.compare(b, a))
        .limit(3)
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  private static Map<String, Double> weights(
      Passage passage, int contextFrom, int from, int exception, int to) {
    Words part = passage.words();
    var weights = new LinkedHashMap<String, Double>();
    for (int at = contextFrom; at < exception; at++) {
      Words.Word word = part.get(at);
      double weight = CommonWords.weight(word) * (at < from ? AROUND : 1);
      if (weight > 0 && !word.number()) {
        // Said once more is emphasis; said often, it is the vocabulary of the whole setting.
        int elsewhere = passage.outside(word.stem(), contextFrom, to);
        double rarity = 1 / (1 + .5 * Math.max(0, elsewhere - 1));
        weights.merge(word.stem(), weight * rarity * (isDeed(part, at) ? OF_A_DEED : 1), Math::max);
      }
    }
    return weights;
  }

  /** Whether a word is the verb of a deed rather than the noun: "answer it", not "the answer". */
  private static boolean isDeed(Words part, int at) {
    return !Deed.of(part.get(at)).isEmpty()
        && (at == 0
            || part.get(at - 1).sentence() != part.get(at).sentence()
            || BEFORE_A_VERB.contains(part.plain(at - 1)));
  }

  private static List<Map<String, Double>> objects(Words part, int act, int exception) {
    var objects = new ArrayList<Map<String, Double>>();
    var words = new ArrayList<Words.Word>();
    boolean ended = false;
    for (int at = act; at < exception; at++) {
      String plain = part.plain(at);
      if (POINTING.contains(plain) && at > act && isDeed(part, at - 1)) {
        return List.of();
      }
      if (BETWEEN_OBJECTS.contains(plain) || (at > act && isApart(part, at))) {
        add(objects, words);
        ended = false;
      }
      ended |= ENDS_AN_OBJECT.contains(plain);
      boolean verb = at == act && !isNoun(part, at);
      if (!ended && !verb && !isDeed(part, at) && CommonWords.weight(part.get(at)) > 0) {
        words.add(part.get(at));
      }
    }
    add(objects, words);
    return objects;
  }

  /** Whether the first word after "no" is what is ruled out: "no refunds are given". */
  static boolean isNoun(Words part, int at) {
    return part.plain(at - 1).equals("no");
  }

  /** Whether a comma or the end of a sentence stands before a word. */
  private static boolean isApart(Words part, int at) {
    int end = part.get(at - 1).end();
    return part.get(at).sentence() != part.get(at - 1).sentence()
        || (end < part.text().length() && part.text().charAt(end) == ',');
  }

  private static void add(List<Map<String, Double>> objects, List<Words.Word> words) {
    var object = new LinkedHashMap<String, Double>();
    var seen = new HashSet<String>();
    for (int i = words.size() - 1; i >= 0; i--) {
      Words.Word word = words.get(i);
      if (!word.number() && seen.add(word.stem())) {
        double share = i == words.size() - 1 ? 1 : MODIFIER;
        object.put(word.stem(), share * CommonWords.weight(word));
      }
    }
    words.clear();
    if (!object.isEmpty()) {
      objects.add(Collections.unmodifiableMap(object));
    }
  }
}
