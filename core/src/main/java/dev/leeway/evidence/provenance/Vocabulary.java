package dev.leeway.evidence.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of one transcript, each with a number, the weight of its rarity and its acts. */
final class Vocabulary {
  /** Weight of an address or URL: two texts share one by chance almost never. */
  static final double ADDRESS_WEIGHT = 4;

  /** Weight of a number or of a word with digits, which is twice an ordinary word's. */
  static final double DIGIT_WEIGHT = 2;

  private static final Set<String> FUNCTION_WORDS =
      Set.copyOf(
          List.of(
              ("a an the and or but if then else of to in on at by for from with as is are was were"
                      + " be been being am do does did have has had i me my we our us you your he him"
                      + " his she her it its they them their this that these those there here what"
                      + " which who whom when where why how all any some no not so than too very can"
                      + " could will would shall should may might must just also about into over after"
                      + " before between up down out off again once only own same other such more most"
                      + " s t m re ve ll d don isn please hi hello hey dear thank thanks yes ok okay"
                      + " new use using true false null none")
                  .split(" ", -1)));

  private static final Set<String> GREETINGS = Set.of("hi", "hello", "hey", "dear");

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<Integer> acts = new ArrayList<>();
  private final BitSet readers = new BitSet();
  private final BitSet cues = new BitSet();
  private final BitSet greetings = new BitSet();

  int id(String word) {
    Integer known = ids.get(word);
    if (known != null) {
      return known;
    }
    int id = words.size();
    ids.put(word, id);
    words.add(word);
    weights.add(weigh(word));
    acts.add(Act.of(word));
    readers.set(id, ReaderAddress.mayName(word));
    cues.set(id, OverrideCues.mayOpen(word));
    greetings.set(id, GREETINGS.contains(word));
    return id;
  }

  String word(int id) {
    return words.get(id);
  }

  /** Returns how much it says that two texts share this word; 0 for a function word. */
  double weight(int id) {
    return weights.get(id);
  }

  /** Returns the kinds of doing that this word stands for, as a mask of {@link Act}. */
  int acts(int id) {
    return acts.get(id);
  }

  /** Returns whether the word may name a machine that reads. */
  boolean isReader(int id) {
    return readers.get(id);
  }

  /** Returns whether the word may open one of the {@link OverrideCues}. */
  boolean isCue(int id) {
    return cues.get(id);
  }

  boolean isGreeting(int id) {
    return greetings.get(id);
  }

  int size() {
    return words.size();
  }

  private static double weigh(String word) {
    if (FUNCTION_WORDS.contains(word)) {
      return 0;
    }
    if (word.indexOf('@') >= 0 || word.indexOf('/') >= 0) {
      return ADDRESS_WEIGHT;
    }
    if (hasDigit(word)) {
      return word.length() <= 2 ? 1 : DIGIT_WEIGHT;
    }
    return word.indexOf('_') > 0 || word.indexOf('.') > 0
        ? DIGIT_WEIGHT
        : word.length() < 3 ? .3 : 1;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
